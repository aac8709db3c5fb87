import {
  and,
  count,
  desc,
  eq,
  getTableColumns,
  isNotNull,
  isNull,
  max,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { z } from 'zod';
import { contains, startsWith } from '#db/like.ts';
import { savedReplies, savedReplyUses } from '#db/schema/index.ts';
import { assertScope, type Ctx } from '#lib/platform/context.ts';
import { savedRepliesWithinReach, servesMailbox } from './saved-reply-access.ts';
import { type SavedReply, toSavedReply } from './schema.ts';

export const savedRepliesQuery = z.object({
  q: z.string().max(200).optional().describe('Words that its name or text has, all of them.'),
  mailbox: z
    .string()
    .regex(/^mbx_[0-9a-f]{32}$/)
    .optional()
    .describe('Only what may be used in this mailbox.'),
  kind: z.enum(['text', 'macro']).optional().describe('A macro also changes the ticket.'),
  personal: z.stringbool().optional(),
});
type SavedRepliesQuery = z.infer<typeof savedRepliesQuery>;

const maxListed = 500;

/** The saved replies within reach, names that match first, then those most used; at most 500. */
export async function listSavedReplies(ctx: Ctx, query: SavedRepliesQuery): Promise<SavedReply[]> {
  assertScope(ctx, 'read');
  const q = query.q?.trim() ?? '';
  const rows = await ctx.db
    .select({
      ...getTableColumns(savedReplies),
      uses: count(savedReplyUses.messageId),
      lastUsedAt: max(savedReplyUses.usedAt),
    })
    .from(savedReplies)
    .leftJoin(savedReplyUses, eq(savedReplyUses.savedReplyId, savedReplies.id))
    .where(
      and(
        savedRepliesWithinReach(ctx),
        query.mailbox ? servesMailbox(query.mailbox) : undefined,
        kindFilter(query.kind),
        query.personal === undefined
          ? undefined
          : query.personal
            ? isNotNull(savedReplies.ownerId)
            : isNull(savedReplies.ownerId),
        ...q.split(/\s+/).filter(Boolean).map(hasWord),
      ),
    )
    .groupBy(savedReplies.id)
    .orderBy(
      rankOf(q),
      desc(count(savedReplyUses.messageId)),
      sql`lower(${savedReplies.name})`,
      savedReplies.id,
    )
    .limit(maxListed);
  return rows.map(({ uses, lastUsedAt, ...row }) => toSavedReply(row, { uses, lastUsedAt }));
}

const hasWord = (word: string) => or(contains(savedReplies.name, word), contains(savedReplies.body, word));

function rankOf(q: string): SQL {
  return sql`case when ${startsWith(savedReplies.name, q)} then 0 when ${contains(savedReplies.name, q)} then 1 else 2 end`;
}

function kindFilter(kind: SavedRepliesQuery['kind']): SQL | undefined {
  if (kind === undefined) return undefined;
  const changes = sql`(${savedReplies.addTags} <> '{}' or ${savedReplies.statusAfter} is not null or ${savedReplies.assign} is not null)`;
  return kind === 'macro' ? changes : sql`not ${changes}`;
}
