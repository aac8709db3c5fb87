import { and, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { suppressions, tickets, users } from '#db/schema/index.ts';

/** The condition that a user has access, can sign in and can be written to. */
export const canBeMailed: SQL | undefined = and(
  isNull(users.disabledAt),
  isNotNull(users.passwordHash),
  sql`not exists (select from ${suppressions}
    where ${suppressions.address} = lower(${users.email}) and ${suppressions.liftedAt} is null)`,
);

/** The condition that the user of a row sees the ticket of a row. */
export const inReachOfUser: SQL = sql`(${users.mailboxIds} is null or ${tickets.mailboxId} = any(${users.mailboxIds}))`;
