import { inArray, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Ctx } from './context.ts';

/** The condition that a row's mailbox is within the actor's reach; undefined when that is every mailbox. */
export function withinReach({ actor }: Pick<Ctx, 'actor'>, mailboxId: PgColumn): SQL | undefined {
  return actor.mailboxIds === null ? undefined : inArray(mailboxId, actor.mailboxIds);
}
