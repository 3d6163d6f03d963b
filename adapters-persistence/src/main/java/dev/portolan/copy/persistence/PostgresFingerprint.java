package dev.portolan.copy.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Everything but the rows that the catalogue knows about some tables, as lines of text: what must
 * be the same before and after others have taken their place. Expressions stand without brackets
 * and blanks: PostgreSQL sets some anew each time that it reads what it wrote.
 */
final class PostgresFingerprint {

  private static final List<String> PARTS =
      List.of(
          PostgresRelations.ALL
              + """
              select format('relation %%s kind=%%s owner=%%s persistence=%%s options=%%s toast=%%s'
                ' space=%%s security=%%s/%%s replica=%%s method=%%s of=%%s', c.oid::regclass,
                c.relkind, pg_get_userbyid(c.relowner), c.relpersistence, c.reloptions,
                (select o.reloptions from pg_class o where o.oid = c.reltoastrelid),
                c.reltablespace, c.relrowsecurity, c.relforcerowsecurity, c.relreplident, c.relam, c.reloftype)
              from r join pg_class c on c.oid = r.oid
              """,
          PostgresRelations.ALL
              + """
              select format('grant on %%s: %%s to %%s by %%s %%s', c.oid::regclass, x.privilege_type,
                case x.grantee when 0 then 'public' else pg_get_userbyid(x.grantee) end,
                pg_get_userbyid(x.grantor), x.is_grantable)
              from r join pg_class c on c.oid = r.oid and c.relkind <> 'i'
              cross join lateral aclexplode(coalesce(c.relacl,
                acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))) x
              """,
          PostgresRelations.ALL
              + """
              select format('column %%s.%%s place=%%s type=%%s null=%%s identity=%%s generated=%%s'
                ' collation=%%s storage=%%s compression=%%s statistics=%%s options=%%s acl=%%s'
                ' default=%%s', c.oid::regclass, a.attname,
                row_number() over (partition by c.oid order by a.attnum),
                format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
                a.attcollation::regcollation, a.attstorage, a.attcompression,
                nullif(a.attstattarget, -1), a.attoptions,
                (select string_agg(format('%%s to %%s %%s', x.privilege_type, x.grantee::regrole,
                  x.is_grantable), ', ' order by 1)
                  from aclexplode(a.attacl) x), translate(pg_get_expr(f.adbin, f.adrelid), E'() \\n', ''))
              from r join pg_class c on c.oid = r.oid and c.relkind in ('r', 'v', 'm')
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              left join pg_attrdef f on f.adrelid = c.oid and f.adnum = a.attnum
              """,
          PostgresRelations.ALL
              + """
              select format('sequence %%s of %%s.%%s %%s %%s %%s %%s %%s %%s %%s %%s',
                s.oid::regclass, s.refobjid::regclass, a.attname, s.deptype,
                q.seqtypid::regtype, q.seqstart, q.seqincrement, q.seqmax, q.seqmin, q.seqcache,
                q.seqcycle)
              from s join pg_sequence q on q.seqrelid = s.oid
              join pg_attribute a on a.attrelid = s.refobjid and a.attnum = s.refobjsubid
              """,
          PostgresRelations.ALL
              + """
              select format('constraint %%s on %%s: %%s %%s', k.conname, k.conrelid::regclass,
                translate(pg_get_constraintdef(k.oid), E'() \\n', ''), k.convalidated)
              from pg_constraint k
              where k.conrelid in (select oid from t) or k.confrelid in (select oid from t)
              """,
          PostgresRelations.ALL
              + """
              select format('index %%s clustered=%%s replica=%%s valid=%%s',
                translate(pg_get_indexdef(i.indexrelid), E'() \\n', ''), i.indisclustered, i.indisreplident, i.indisvalid)
              from pg_index i join t on t.oid = i.indrelid
              """,
          PostgresRelations.ALL
              + """
              select format('index column %%s %%s statistics=%%s', i.indexrelid::regclass, a.attnum,
                a.attstattarget)
              from pg_index i join t on t.oid = i.indrelid
              join pg_attribute a on a.attrelid = i.indexrelid and a.attstattarget >= 0
              """,
          PostgresRelations.ALL
              + """
              select format('row type of %%s: may be used by %%s', t.oid::regclass, y.typacl)
              from t join pg_type y on y.oid = t.reltype and y.typacl is not null
              """,
          PostgresRelations.ALL
              + """
              select format('trigger of constraint %%s on %%s: %%s enabled=%%s', k.conname,
                g.tgrelid::regclass, g.tgfoid::regproc, g.tgenabled)
              from pg_trigger g join pg_constraint k on k.oid = g.tgconstraint
              where g.tgisinternal and (k.conrelid in (select oid from t)
                or k.confrelid in (select oid from t))
              """,
          PostgresRelations.ALL
              + """
              select format('%%s depends on extension %%s',
                pg_describe_object(d.classid, d.objid, 0), e.extname)
              from pg_depend d join pg_extension e on e.oid = d.refobjid
                and d.refclassid = 'pg_extension'::regclass
              where d.deptype = 'x' and (d.objid in (select oid from r)
                or d.objid in (select g.oid from pg_trigger g join r on r.oid = g.tgrelid))
              """,
          PostgresRelations.ALL
              + """
              select format('subscription %%s fills %%s', b.subname, l.srrelid::regclass)
              from pg_subscription_rel l join t on t.oid = l.srrelid
              join pg_subscription b on b.oid = l.srsubid
              """,
          PostgresRelations.ALL
              + """
              select format('trigger %%s enabled=%%s', translate(pg_get_triggerdef(g.oid), E'() \\n', ''), g.tgenabled)
              from pg_trigger g join r on r.oid = g.tgrelid where not g.tgisinternal
              """,
          PostgresRelations.ALL
              + """
              select format('policy %%s on %%s %%s %%s for %%s: %%s / %%s', p.polname,
                p.polrelid::regclass, p.polcmd, p.polpermissive,
                (select string_agg(x::regrole::text, ', ' order by x) from unnest(p.polroles) x),
                translate(pg_get_expr(p.polqual, p.polrelid), E'() \\n', ''), translate(pg_get_expr(p.polwithcheck, p.polrelid), E'() \\n', ''))
              from pg_policy p join t on t.oid = p.polrelid
              """,
          PostgresRelations.ALL
              + """
              select format('rule %%s enabled=%%s', translate(pg_get_ruledef(w.oid), E'() \\n', ''), w.ev_enabled)
              from pg_rewrite w join r on r.oid = w.ev_class
              """,
          PostgresRelations.ALL
              + """
              select format('statistics %%s owner=%%s %%s', translate(pg_get_statisticsobjdef(x.oid), E'() \\n', ''),
                pg_get_userbyid(x.stxowner), x.stxstattarget)
              from pg_statistic_ext x join t on t.oid = x.stxrelid
              """,
          PostgresRelations.ALL
              + """
              select format('publication %%s of %%s where %%s columns %%s', b.pubname,
                p.prrelid::regclass, translate(pg_get_expr(p.prqual, p.prrelid), E'() \\n', ''),
                (select string_agg(a.attname, ', ' order by a.attname) from pg_attribute a
                  where a.attrelid = p.prrelid and a.attnum = any (p.prattrs::int2[])))
              from pg_publication_rel p join t on t.oid = p.prrelid
              join pg_publication b on b.oid = p.prpubid
              """,
          PostgresRelations.ALL
              + """
              select format('comment on %%s: %%s',
                pg_describe_object(d.classoid, d.objoid, d.objsubid), d.description)
              from pg_description d where (d.classoid, d.objoid) in (
                select 'pg_class'::regclass, oid from r
                union all select 'pg_type'::regclass, t.reltype from t
                union all select 'pg_constraint'::regclass, k.oid from pg_constraint k
                  where k.conrelid in (select oid from t) or k.confrelid in (select oid from t)
                union all select 'pg_trigger'::regclass, g.oid from pg_trigger g
                  join r on r.oid = g.tgrelid
                union all select 'pg_policy'::regclass, p.oid from pg_policy p
                  join t on t.oid = p.polrelid
                union all select 'pg_rewrite'::regclass, w.oid from pg_rewrite w
                  join r on r.oid = w.ev_class
                union all select 'pg_statistic_ext'::regclass, x.oid from pg_statistic_ext x
                  join t on t.oid = x.stxrelid)
              """,
          PostgresRelations.ALL
              + """
              select format('label of %%s: %%s %%s', pg_describe_object(l.classoid, l.objoid,
                l.objsubid), l.provider, l.label)
              from pg_seclabel l join r on r.oid = l.objoid
              """,
          PostgresRelations.ALL
              + """
              select format('inherits %%s from %%s', h.inhrelid::regclass, h.inhparent::regclass)
              from pg_inherits h where h.inhrelid in (select oid from t)
                or h.inhparent in (select oid from t)
              """);

  private PostgresFingerprint() {}

  /** The lines, in no order. */
  static List<String> of(PostgresSession session, String schema, List<String> tables)
      throws SQLException {
    var lines = new ArrayList<String>();
    for (String part : PARTS) {
      lines.addAll(session.texts(PostgresNames.in(part, schema, tables)));
    }
    return lines;
  }

  /** What is in one but not in the other, each line with a sign in front. */
  static List<String> differences(List<String> before, List<String> after) {
    var lines = new ArrayList<String>();
    var then = new HashSet<>(before);
    var now = new HashSet<>(after);
    then.stream().filter(line -> !now.contains(line)).sorted().forEach(l -> lines.add("- " + l));
    now.stream().filter(line -> !then.contains(line)).sorted().forEach(l -> lines.add("+ " + l));
    return lines;
  }
}
