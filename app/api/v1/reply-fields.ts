import { z } from 'zod';
import { fault } from '#lib/platform/fault.ts';
import { dateTime, idField, mailAddress } from './openapi-helpers.ts';
import { replyText } from './reply-text.ts';

/** The fields of a reply other than its text. */
export const previewFields = {
  to: mailAddress.optional().describe('Another address than the contact’s, or than the one in the draft.'),
  cc: z.array(mailAddress).max(20).optional(),
  bcc: z.array(mailAddress).max(20).optional(),
  attachment_ids: z
    .array(z.string().regex(/^(?:upl|att)_[0-9a-f]{32}$/, fault('fields.fileId')))
    .max(50)
    .optional()
    .describe('Uploads of yours, and files that came or went with a mail of the ticket.'),
  quote: z.boolean().optional().describe('False leaves the earlier mail out.'),
};

export const replyFields = {
  ...previewFields,
  send_at: dateTime.optional().describe('Until then it waits in the outbox; a year at most.'),
  cancels_on_reply: z
    .boolean()
    .optional()
    .describe('While it waits, a new mail of the contact takes it back.'),
};

/** A whole reply: its text, where it goes, and what becomes of the ticket. */
export const wholeReply = z.strictObject({
  body: replyText,
  ...replyFields,
  // biome-ignore lint/suspicious/noThenProperty: the name that the API's conventions give it.
  then: z.enum(['open', 'in_progress', 'closed', 'snoozed']).optional(),
  snooze_until: dateTime.optional().describe('Until when, with `then: snoozed`.'),
  add_tags: z.array(z.string().trim().min(1).max(60)).max(20).optional(),
  assignee_id: idField('usr').nullable().optional().describe('Null gives the ticket to nobody.'),
  saved_reply_ids: z
    .array(idField('srp'))
    .max(20)
    .optional()
    .describe('What it was written with, to be counted. It then leaves without placeholders only.'),
});

type Fields = z.output<z.ZodObject<typeof replyFields>>;

/** The same in the words of lib; what is not given is left out. */
export function replyOptions({ to, cc, bcc, quote, attachment_ids, send_at, cancels_on_reply }: Fields) {
  return {
    to,
    cc,
    bcc,
    quote,
    attachmentIds: attachment_ids,
    sendAt: send_at,
    cancelsOnReply: cancels_on_reply,
  };
}

/** A whole reply in the words of lib. */
export function wholeReplyOptions({ body, then, snooze_until, ...fields }: z.output<typeof wholeReply>) {
  const { add_tags: addTags, assignee_id: assigneeId, saved_reply_ids: savedReplyIds } = fields;
  const after = { then, snoozeUntil: snooze_until, addTags, assigneeId, savedReplyIds };
  return { body, ...after, ...replyOptions(fields) };
}
