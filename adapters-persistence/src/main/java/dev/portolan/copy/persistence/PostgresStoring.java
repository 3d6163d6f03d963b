package dev.portolan.copy.persistence;

import java.util.List;

/** Statements that write statements: how the rows of tables and indexes are stored and counted. */
final class PostgresStoring {

  static final List<String> ON =
      List.of(
          """
          select format('alter table %%s set (%%s)', t.oid::regclass,
            array_to_string(t.reloptions, ', ')) from t where t.reloptions is not null
          """,
          """
          select format('alter table %%s set (toast.%%s)', t.oid::regclass,
            array_to_string(o.reloptions, ', toast.'))
          from t join pg_class o on o.oid = t.reltoastrelid where o.reloptions is not null
          """,
          """
          select format('alter index %%s alter column %%s set statistics %%s',
            i.indexrelid::regclass, a.attnum, a.attstattarget)
          from pg_index i join t on t.oid = i.indrelid
          join pg_attribute a on a.attrelid = i.indexrelid and a.attstattarget >= 0
          """,
          """
          select format('alter index %%s depends on extension %%I', i.indexrelid::regclass,
            e.extname)
          from pg_index i join t on t.oid = i.indrelid
          join pg_depend d on d.objid = i.indexrelid and d.deptype = 'x'
          join pg_extension e on e.oid = d.refobjid
          """,
          """
          select format('alter table %%s replica identity %%s', t.oid::regclass,
            case t.relreplident when 'f' then 'full' when 'n' then 'nothing'
              else (select format('using index %%I', c.relname)
                from pg_index i join pg_class c on c.oid = i.indexrelid
                where i.indrelid = t.oid and i.indisreplident) end)
          from t where t.relreplident <> 'd'
          """,
          """
          select format('alter table %%s cluster on %%I', t.oid::regclass, c.relname)
          from t join pg_index i on i.indrelid = t.oid and i.indisclustered
          join pg_class c on c.oid = i.indexrelid
          """,
          """
          select format('alter table %%s alter column %%I set statistics %%s', t.oid::regclass,
            a.attname, a.attstattarget)
          from t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
            and a.attstattarget >= 0
          """,
          """
          select format('alter table %%s alter column %%I set (%%s)', t.oid::regclass,
            a.attname, array_to_string(a.attoptions, ', '))
          from t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
            and a.attoptions is not null
          """);

  private PostgresStoring() {}
}
