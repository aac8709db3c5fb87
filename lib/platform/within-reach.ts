import { inArray, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Ctx } from './context.ts';

/**
 * The condition that a row is of a mailbox within the actor's reach, by the column that names its mailbox; none for whoever
 * reaches every mailbox. Who reaches none finds nothing.
 */
export function withinReach({ actor }: Pick<Ctx, 'actor'>, mailboxId: PgColumn): SQL | undefined {
  return actor.mailboxIds === null ? undefined : inArray(mailboxId, actor.mailboxIds);
}
