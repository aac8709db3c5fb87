import { z } from 'zod';
import { fault } from '#lib/platform/fault.ts';
import { dateTime, mailAddress } from './openapi-helpers.ts';

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
