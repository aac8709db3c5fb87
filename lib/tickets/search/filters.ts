import { and, eq, exists, gte, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { attachments, drafts, mailboxes, messages, tickets, users } from '#db/schema/index.ts';
import { startOfDay } from '#lib/platform/actor-zone.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { Rating } from '../surveys/schema.ts';
import { isRated } from '../surveys/surveys.ts';
import { bearsTag } from '../tag-names.ts';
import { unread } from '../ticket-columns.ts';
import type { Term } from './query.ts';

type Filter = Extract<Term, { kind: 'filter' }>;

/** What a filter of a search asks of a ticket; its value is checked already. */
export function filterCondition(ctx: Ctx, { name, value }: Filter): SQL {
  const conditions: Record<Filter['name'], () => SQL | undefined> = {
    tag: () => bearsTag(value),
    is: () => stateCondition(value),
    has: () => partCondition(ctx, value),
    before: () => lt(tickets.createdAt, startOfDay(ctx, value)),
    after: () => gte(tickets.lastMessageAt, startOfDay(ctx, value)),
    assignee: () => assigneeCondition(ctx, value),
    mailbox: () =>
      exists(
        ctx.db
          .select({ one: sql`1` })
          .from(mailboxes)
          .where(
            and(
              eq(mailboxes.id, tickets.mailboxId),
              isMeant(value, {
                id: sql`'mbx_' || replace(${mailboxes.id}::text, '-', '')`,
                addresses: sql`${mailboxes.address} || ${mailboxes.aliases}`,
                name: sql`${mailboxes.displayName}`,
              }),
            ),
          ),
      ),
    language: () => languageCondition(value),
    rating: () => isRated(value as Rating),
    number: () => eq(tickets.number, Number(value.replace('#', ''))),
  };
  return conditions[name]() ?? sql`true`;
}

/** A ticket's language is this one, or for `none` not clear. Never null, so that it can be negated. */
export function languageCondition(language: string): SQL {
  return language === 'none'
    ? isNull(tickets.language)
    : sql`(${tickets.language} is not null and ${tickets.language} = ${language})`;
}

function stateCondition(state: string): SQL | undefined {
  if (state === 'active') return sql`${tickets.status} in ('open', 'in_progress')`;
  if (state === 'unread') return unread;
  if (state === 'read') return sql`not ${unread}`;
  if (state === 'assigned') return isNotNull(tickets.assigneeId);
  if (state === 'unassigned') return isNull(tickets.assigneeId);
  return sql`${tickets.status}::text = ${state}`;
}

function partCondition(ctx: Ctx, part: string): SQL {
  const one = { one: sql`1` };
  if (part === 'draft')
    return exists(
      ctx.db
        .select(one)
        .from(drafts)
        .where(and(eq(drafts.ticketId, tickets.id), eq(drafts.status, 'proposed'))),
    );
  if (part === 'attachment')
    return exists(
      ctx.db
        .select(one)
        .from(attachments)
        .innerJoin(messages, eq(messages.id, attachments.messageId))
        .where(and(eq(messages.ticketId, tickets.id), eq(attachments.inline, false))),
    );
  const kind = part === 'note' ? 'note' : 'outbound';
  return exists(
    ctx.db
      .select(one)
      .from(messages)
      .where(and(eq(messages.ticketId, tickets.id), eq(messages.kind, kind))),
  );
}

function assigneeCondition(ctx: Ctx, assignee: string): SQL | undefined {
  if (assignee === 'none') return isNull(tickets.assigneeId);
  if (assignee === 'me') return ctx.actor.type === 'user' ? eq(tickets.assigneeId, ctx.actor.id) : sql`false`;
  return exists(
    ctx.db
      .select({ one: sql`1` })
      .from(users)
      .where(
        and(
          eq(users.id, tickets.assigneeId),
          isMeant(assignee, {
            id: sql`'usr_' || replace(${users.id}::text, '-', '')`,
            addresses: sql`array[${users.email}]`,
            name: sql`${users.name}`,
          }),
        ),
      ),
  );
}

/** Whether a value is the id, or the beginning of an address or of a word of the name. */
function isMeant(value: string, { id, addresses, name }: { id: SQL; addresses: SQL; name: SQL }): SQL {
  return sql`(${id} = ${value}
    or exists (select 1 from unnest(${addresses}) as address where starts_with(lower(address), ${value}))
    or strpos(' ' || search_fold(${name}), ' ' || search_fold(${value})) > 0)`;
}
