import { index, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id } from '../columns.ts';
import { messages } from './messages.ts';
import { drafts } from './runs.ts';

/** A mail of ours that forwards a ticket. Its own reply token keeps the answers apart from the contact's. */
export const forwards = pgTable(
  'forwards',
  {
    messageId: id('msg')('message_id')
      .primaryKey()
      .references(() => messages.id),
    replyToken: uuid('reply_token').notNull().defaultRandom(),
    /** The draft that proposed it. */
    draftId: id('drf')('draft_id').references(() => drafts.id),
  },
  (t) => [
    uniqueIndex('forwards_reply_token_key').on(t.replyToken),
    index('forwards_draft_idx').on(t.draftId),
  ],
);
