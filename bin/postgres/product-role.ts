import postgres from 'postgres';

/** Who made the cluster, which no role can be freed of; it only prepares what the product then connects with. */
export const superuser = 'countersign';
/** Whose the product's database is. It is no superuser: no file, no program and no other database is within its reach. */
export const productRole = 'countersign_app';

/**
 * Makes the product's role and database, where `at` names the superuser's address without a database. What an earlier
 * version, or a restored dump, left to the superuser becomes the role's.
 */
export async function prepareProductDatabase(
  at: string,
  { password, isForTests }: { password: string; isForTests: boolean },
): Promise<void> {
  await asSuperuser(`${at}/postgres`, async (sql) => {
    const [role] = await sql`select 1 from pg_roles where rolname = ${productRole}`;
    const options = `login nosuperuser nocreaterole noreplication nobypassrls ${isForTests ? 'createdb' : 'nocreatedb'}`;
    await sql.unsafe(`${role ? 'alter' : 'create'} role ${productRole} ${options} password '${password}'`);
    if (isForTests)
      await sql.unsafe(`
        grant set on parameter session_replication_role, temp_file_limit to ${productRole};
        grant pg_read_all_settings to ${productRole}`);
    const [database] = await sql`select 1 from pg_database where datname = 'countersign'`;
    if (!database) await sql.unsafe(`create database countersign owner ${productRole}`);
  });
  await asSuperuser(`${at}/countersign`, async (sql) => {
    await sql.unsafe(giveToRole);
  });
}

async function asSuperuser(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** REASSIGN OWNED refuses the maker of a cluster, who also owns the catalogue: so each kind of object is gone through. */
const giveToRole = `
do $$
declare
  old oid := (select oid from pg_roles where rolname = '${superuser}');
  command text;
begin
  for command in
    with own as (
      select oid, nspname from pg_namespace
      where nspname !~ '^pg_' and nspname <> 'information_schema'
    )
    select format('alter database %I owner to ${productRole}', datname)
    from pg_database where datname = current_database() and datdba = old
    union all
    select format('alter schema %I owner to ${productRole}', nspname)
    from pg_namespace join own using (oid, nspname) where nspowner = old
    union all
    select format('alter %s %s owner to ${productRole}',
      case relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'materialized view' else 'table' end,
      c.oid::regclass)
    from pg_class c join own on own.oid = relnamespace
    where relowner = old and relkind in ('r', 'p', 'v', 'm', 'S')
      and not exists (select 1 from pg_depend where classid = 'pg_class'::regclass and objid = c.oid
        and deptype in ('a', 'i', 'e') and refclassid in ('pg_class'::regclass, 'pg_extension'::regclass) and relkind = 'S')
    union all
    select format('alter routine %s owner to ${productRole}', p.oid::regprocedure)
    from pg_proc p join own on own.oid = pronamespace
    where proowner = old and not exists (select 1 from pg_depend where objid = p.oid and deptype = 'e')
    union all
    select format('alter type %s owner to ${productRole}', t.oid::regtype)
    from pg_type t join own on own.oid = typnamespace
    where typowner = old and typtype in ('e', 'd', 'r')
      and not exists (select 1 from pg_depend where objid = t.oid and deptype = 'e')
    union all
    select format('alter large object %s owner to ${productRole}', oid)
    from pg_largeobject_metadata where lomowner = old
  loop
    execute command;
  end loop;
end $$`;
