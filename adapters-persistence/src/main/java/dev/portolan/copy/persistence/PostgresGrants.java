package dev.portolan.copy.persistence;

/** Statements that write statements: grants and comments of tables and of what belongs to them. */
final class PostgresGrants {

  static final String REVOKES =
      """
      select distinct format('revoke all on %%s %%s from %%s',
        case c.relkind when 'S' then 'sequence' else 'table' end, c.oid::regclass,
        case x.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(x.grantee)) end)
      from r join pg_class c on c.oid = r.oid and c.relkind in ('r', 'v', 'S')
      cross join lateral aclexplode(coalesce(c.relacl,
        acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))) x
      """;

  static final String GRANTS =
      """
      select format('grant %%s on %%s %%s to %%s%%s', x.privilege_type,
        case c.relkind when 'S' then 'sequence' else 'table' end, c.oid::regclass,
        case x.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(x.grantee)) end,
        case when x.is_grantable then ' with grant option' else '' end)
      from r join pg_class c on c.oid = r.oid and c.relkind in ('r', 'v', 'S')
      cross join lateral aclexplode(coalesce(c.relacl,
        acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))) x
      """;

  static final String COLUMN_GRANTS =
      """
      select format('grant %%s (%%I) on table %%s to %%s%%s', x.privilege_type, a.attname,
        c.oid::regclass,
        case x.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(x.grantee)) end,
        case when x.is_grantable then ' with grant option' else '' end)
      from r join pg_class c on c.oid = r.oid and c.relkind in ('r', 'v')
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      cross join lateral aclexplode(a.attacl) x
      """;

  static final String COMMENTS =
      """
      select format('comment on %%s is %%L', o.what, d.description)
      from pg_description d join (
        select 'pg_class'::regclass as class, c.oid, 0 as sub,
          format('%%s %%s', case c.relkind when 'v' then 'view' when 'S' then 'sequence'
            when 'i' then 'index' else 'table' end, c.oid::regclass) as what
        from r join pg_class c on c.oid = r.oid
        union all
        select 'pg_class'::regclass, c.oid, a.attnum,
          format('column %%s.%%I', c.oid::regclass, a.attname)
        from r join pg_class c on c.oid = r.oid and c.relkind in ('r', 'v')
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        union all
        select 'pg_type'::regclass, t.reltype, 0, format('type %%s', t.oid::regclass) from t
        union all
        select 'pg_constraint'::regclass, k.oid, 0,
          format('constraint %%I on %%s', k.conname, k.conrelid::regclass)
        from pg_constraint k where k.conrelid in (select oid from t)
          or k.confrelid in (select oid from t)
        union all
        select 'pg_trigger'::regclass, g.oid, 0,
          format('trigger %%I on %%s', g.tgname, g.tgrelid::regclass)
        from pg_trigger g join r on r.oid = g.tgrelid
        union all
        select 'pg_policy'::regclass, p.oid, 0,
          format('policy %%I on %%s', p.polname, p.polrelid::regclass)
        from pg_policy p join t on t.oid = p.polrelid
        union all
        select 'pg_statistic_ext'::regclass, x.oid, 0,
          format('statistics %%I.%%I', n.nspname, x.stxname)
        from pg_statistic_ext x join t on t.oid = x.stxrelid
        join pg_namespace n on n.oid = x.stxnamespace
      ) o on o.class = d.classoid and o.oid = d.objoid and o.sub = d.objsubid
      """;

  private PostgresGrants() {}
}
