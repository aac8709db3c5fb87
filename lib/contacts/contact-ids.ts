import { type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { contacts } from '#db/schema/index.ts';

const further = alias(contacts, 'further');

/** The condition that a contact is one of a person’s addresses; read as an array first, for an index of contacts. */
export function isContactOf(column: PgColumn, personId: string): SQL {
  const id = sql.param(personId, contacts.id);
  return sql`${column} = any(array(select ${further.id} from ${contacts} ${further} where ${further.personId} = ${id}) || ${id}::uuid)`;
}

/** The same for everybody of a company, with all their addresses. */
export function isContactOfCompany(column: PgColumn, domain: string): SQL {
  const ofCompany = sql`${contacts.companyDomain} = ${domain.toLowerCase()} and ${contacts.personId} is null`;
  return sql`${column} = any(array(select ${contacts.id} from ${contacts} where ${ofCompany}
    union all select ${further.id} from ${contacts} ${further} join ${contacts} on ${contacts.id} = ${further.personId} where ${ofCompany}))`;
}
