import { z } from 'zod';
import { forgedMailPolicy } from '#db/schema/index.ts';
import { toldFields, toldSchema } from '#lib/platform/told.ts';

const when = z.iso.datetime();

export const mailboxSchema = z
  .object({
    id: z.string(),
    address: z.string(),
    aliases: z
      .array(z.string())
      .describe('Further addresses whose mail is filed here. It writes as `address`.'),
    display_name: z.string(),
    signature: z.string(),
    assistant_id: z.string().nullable(),
    assistant_starts_itself: z.boolean(),
    check_in_hours: z
      .number()
      .int()
      .nullable()
      .describe(
        'Hours without an answer to a question of ours, after which the assistant drafts a check-in. Null is never.',
      ),
    close_after_hours: z
      .number()
      .int()
      .nullable()
      .describe('Hours without an answer to that check-in, after which the ticket is closed. Null is never.'),
    auto_send_threshold: z
      .number()
      .describe(
        'How sure an assistant must be to sign for itself, 0 to 1. None may yet: every draft waits for a person.',
      ),
    forged_mail: z
      .enum(forgedMailPolicy.enumValues)
      .describe('What becomes of mail that fails DMARC: accept (marked), hold, or reject at the SMTP door.'),
    quotes_history: z.boolean().describe('The contact’s last mail stands under each reply.'),
    counts_opens: z.boolean(),
    counts_clicks: z.boolean(),
    asks_rating: z
      .boolean()
      .describe('A reply that closes its ticket asks the contact how we did, once for each ticket.'),
    rating_question: z
      .string()
      .nullable()
      .describe(
        'What it asks, whatever the language; null is our own question in the language of the ticket.',
      ),
    rating_after_hours: z
      .number()
      .int()
      .nullable()
      .describe(
        'With `asks_rating`: hours after which a ticket that was closed without a reply is asked about in a mail of its own, unless it is open again. Null is never.',
      ),
    reopen_days: z
      .number()
      .int()
      .nullable()
      .describe(
        'A mail to a ticket closed longer ago than this opens a new one that names it; null reopens it however late.',
      ),
    sends_per_hour: z
      .number()
      .int()
      .nullable()
      .describe('How many mails may leave in an hour; the next ones wait. Null is no limit.'),
    staging: z.boolean().describe('Only the addresses in `staging_allowed` can be written to.'),
    staging_allowed: z.array(z.string()).describe('Addresses, or whole domains written @example.com.'),
    form_senders: z
      .array(z.string())
      .describe(
        'Forms, shops and groups (addresses, or domains written @example.com) whose Reply-To is the contact, where their domain vouches for the mail.',
      ),
    forward_to: z
      .array(z.string())
      .describe(
        'Where assistants may propose to forward tickets to: addresses, or domains written @example.com. People forward anywhere.',
      ),
    user_mail: z
      .enum(['send', 'note'])
      .describe(
        'Whether the answer of a user by their own mail program goes on to the contact, or is kept as a note.',
      ),
    has_inbound_secret: z.boolean().describe('Mail over HTTP can be proven for it.'),
    client_id: z.string().nullable(),
    paused_at: when.nullable(),
    created_at: when,
  })
  .meta({ id: 'Mailbox' });
export type Mailbox = z.infer<typeof mailboxSchema>;

export const sendingFiguresSchema = z
  .object({
    mailbox_id: z.string(),
    days: z.number().int(),
    sent: z.number().int().describe('Mails to one recipient each that really left.'),
    bounced: z.number().int(),
    bounced_hard: z.number().int().describe('Of those: to addresses that do not exist.'),
    complained: z.number().int(),
    bounce_rate: z.number().describe('0 to 1.'),
    complaint_rate: z.number().describe('0 to 1.'),
    warnings: z.array(z.string()).describe('In words, over 2 % bounces and 0.1 % complaints.'),
    warnings_told: z.array(toldSchema).describe('The same by their codes.'),
  })
  .meta({ id: 'SendingFigures' });
export type SendingFigures = z.infer<typeof sendingFiguresSchema>;

const checkSchema = z.object({
  works: z.boolean().nullable().describe('Null: it could not be checked from here.'),
  words: z.string().describe('What the server said, or what we saw.'),
  ...toldFields,
});

export const mailboxTestSchema = z
  .object({
    mailbox_id: z.string(),
    outbound: checkSchema.describe('Whether its relay takes our connection and sign-in.'),
    inbound: checkSchema.describe('Whether our own SMTP door takes mail for it.'),
    outside: checkSchema.describe('Whether the server that DNS names for its domain takes mail for it.'),
    imap: checkSchema.nullable().describe('Whether its folder elsewhere opens; null when it has none.'),
  })
  .meta({ id: 'MailboxTest' });
export type MailboxTest = z.infer<typeof mailboxTestSchema>;
