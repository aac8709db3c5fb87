import { z } from 'zod';
import {
  deliveryStatus,
  deliveryWait,
  dueKind,
  messageKind,
  needsPersonKind,
  ticketPriority,
  ticketStatus,
} from '#db/schema/index.ts';
import { toldSchema } from '#lib/platform/told.ts';

export const ticketStatuses = ticketStatus.enumValues;
export const ticketPriorities = ticketPriority.enumValues;
/** The maximum of tags on a ticket. */
export const maxTags = 30;

export type TicketStatus = (typeof ticketStatuses)[number];
export type TicketPriority = (typeof ticketPriorities)[number];

const when = z.iso.datetime();
export const addressSchema = z
  .object({ name: z.string().nullable(), address: z.string() })
  .meta({ id: 'Address' });

export const attachmentSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.string(),
    size: z.number().int(),
    sha256: z.string(),
    inline: z.boolean(),
    content_id: z.string().nullable().describe('By which the HTML of its mail names it, in `data-cid`.'),
    inline_url: z
      .string()
      .nullable()
      .describe('Where an image that stands inside its mail can be had for some hours without signing in.'),
    detected_type: z
      .string()
      .nullable()
      .describe('The type that the bytes themselves show; null when they show none.'),
    text_status: z.enum(['waiting', 'done', 'none', 'failed']),
    text_note: z.string().nullable().describe('Why there is no text, or not all of it.'),
  })
  .meta({ id: 'Attachment' });
export type Attachment = z.infer<typeof attachmentSchema>;

export const attachmentTextSchema = attachmentSchema
  .pick({ id: true, name: true, text_status: true, text_note: true })
  .extend({ text: z.string().nullable() })
  .meta({ id: 'AttachmentText' });
export type AttachmentText = z.infer<typeof attachmentTextSchema>;

export const attachmentUrlSchema = z
  .object({ url: z.string(), expires_at: when })
  .meta({ id: 'AttachmentUrl' });
export type AttachmentUrl = z.infer<typeof attachmentUrlSchema>;

const engagementSchema = z
  .object({
    opens: z.number().int(),
    first_opened_at: when.nullable(),
    clicks: z.array(z.object({ url: z.string(), count: z.number().int(), first_at: when })),
    robots: z
      .number()
      .int()
      .describe('What programs did with it, such as scanners; in none of the other figures.'),
  })
  .meta({ id: 'Engagement' });
export type Engagement = z.infer<typeof engagementSchema>;

export const messageSchema = z
  .object({
    id: z.string(),
    ticket_id: z.string(),
    kind: z.enum(messageKind.enumValues),
    author: z.object({ type: z.string(), id: z.string().nullable(), name: z.string() }),
    from: addressSchema.nullable(),
    to: z.array(addressSchema),
    cc: z.array(addressSchema),
    bcc: z.array(addressSchema),
    reply_to: z.array(addressSchema).describe('Where the mail asks answers to go, as it says itself.'),
    subject: z.string().nullable(),
    text: z.string(),
    html: z
      .string()
      .nullable()
      .describe(
        'Sanitised; fetches nothing. Quotes and signatures are folded in `details`, addresses of images stand in `data-remote-src` and `data-cid`.',
      ),
    remote_images: z.number().int().describe('How many images it asks of other hosts.'),
    trackers: z
      .number()
      .int()
      .describe('How many more were there only to count who looks; they are left out.'),
    image_grant: z
      .string()
      .nullable()
      .describe(
        'With it the remote images are had at /images/{id}/{number from 0}?grant=…; null until a person says so.',
      ),
    visible_text: z.string().describe('Without what is quoted or signed, as far as marks show it.'),
    new_text: z
      .string()
      .nullable()
      .describe(
        'All that no earlier mail of the ticket says: what search and the assistant read. Null when `visible_text` is all of it.',
      ),
    language: z
      .string()
      .nullable()
      .describe('Of a mail as it was filed, as ISO 639-1; null when it is not clear.'),
    folded: z
      .array(z.enum(['quote', 'signature']))
      .describe('What `visible_text` and the `details` of `html` fold.'),
    attachments: z.array(attachmentSchema),
    internet_message_id: z.string().nullable(),
    filed_because: z.string().nullable(),
    filed_told: toldSchema.nullable().describe('The same by its code.'),
    auth: z
      .object({ spf: z.string().nullable(), dkim: z.string().nullable(), dmarc: z.string().nullable() })
      .nullable(),
    flags: z.array(z.string()),
    mentions: z
      .array(z.object({ user_id: z.string(), handle: z.string() }))
      .describe('Users whom a note names, and how: by `@` and the handle.'),
    findings: z
      .array(z.object({ kind: z.string(), detail: z.string(), told: toldSchema.nullable() }))
      .describe('What speaks against believing the mail or opening its files, each in words.'),
    forward_id: z
      .string()
      .nullable()
      .describe(
        'The forward that this mail is (its own id) or answers: neither goes to the contact, nor came from them.',
      ),
    forwarded_from: addressSchema
      .nullable()
      .describe('Who wrote what is forwarded here, as the mail itself says: nobody vouches for it.'),
    approved_by: z.string().nullable(),
    raw_email_id: z.string().nullable(),
    delivery: z
      .object({
        status: z.enum(deliveryStatus.enumValues),
        leaves_at: when.nullable(),
        sandbox: z.boolean(),
        can_take_back: z.boolean().describe('Nothing of it has left.'),
        recipients: z.array(
          z.object({
            id: z.string(),
            address: z.string(),
            role: z.enum(['to', 'cc', 'bcc']),
            status: z.enum(deliveryStatus.enumValues),
            attempts: z.number().int(),
            next_attempt_at: when.nullable(),
            waits_for: z.enum(deliveryWait.enumValues).nullable(),
            code: z.string().nullable(),
            smtp_code: z.number().int().nullable(),
            text: z.string().nullable(),
            told: toldSchema.nullable().describe('The same by its code, where the words are ours.'),
            resolved_by: z.string().nullable(),
          }),
        ),
      })
      .nullable(),
    engagement: engagementSchema
      .nullable()
      .describe('How often it was opened and its links followed, where the mailbox counts that.'),
    cancels_on_reply: z.boolean().describe('While it waits, a new mail of the contact takes it back.'),
    created_at: when,
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof messageSchema>;

export const ticketSchema = z
  .object({
    id: z.string(),
    number: z.number().int(),
    subject: z.string().nullable(),
    status: z.enum(ticketStatuses),
    priority: z.enum(ticketPriorities),
    mailbox_id: z.string(),
    assistant_id: z.string().nullable(),
    contact: z.object({
      id: z.string(),
      name: z.string().nullable(),
      address: z.string(),
      reply_to: z
        .string()
        .nullable()
        .describe('For whom a form, shop or group at this address writes; null for a person of their own.'),
    }),
    assignee_id: z.string().nullable(),
    assignee_team_id: z
      .string()
      .nullable()
      .describe('The team that it is assigned to, whoever of it has it.'),
    tags: z.array(z.string()),
    language: z
      .string()
      .nullable()
      .describe('What the contact writes, as ISO 639-1; null when it is not clear.'),
    language_set_by: z.string().nullable().describe('Who set the language; null while it is detected.'),
    needs_person: z
      .string()
      .nullable()
      .describe('Why the assistant left this to people; null when it did not.'),
    needs_person_told: toldSchema.nullable().describe('The same by its code.'),
    needs_person_cause: z
      .object({
        kind: z.enum(needsPersonKind.enumValues),
        delivery_id: z.string().nullable(),
        run_id: z.string().nullable(),
      })
      .nullable()
      .describe('The same for programs: the kind of reason, and the delivery or the run concerned.'),
    snoozed_until: when.nullable(),
    due_at: when
      .nullable()
      .describe('When it is to be answered or resolved by, as its policy says; null while nothing is due.'),
    due_kind: z.enum(dueKind.enumValues).nullable().describe('What is due then.'),
    due_soon_at: when.nullable().describe('From when on it is due soon.'),
    breached_at: when.nullable().describe('The same time once it has passed and that is recorded.'),
    sla_policy: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .describe('The policy that applies, the first in order.'),
    resolution_note: z.string().nullable(),
    unread: z.boolean(),
    created_at: when,
    updated_at: when,
    first_reply_at: when.nullable(),
    last_message_at: when,
    closed_at: when.nullable(),
    merged_into: z
      .object({ id: z.string(), number: z.number().int() })
      .nullable()
      .describe('The ticket that it was merged into, which holds its entries; null otherwise.'),
    withdrawn_at: when
      .nullable()
      .describe('When the mail that opened it was taken back before it left; no list has it then.'),
    sample: z
      .boolean()
      .describe('It is for trying things out: nothing of it is ever sent, and no report counts it.'),
    version: z.number().int(),
  })
  .meta({ id: 'Ticket' });
export type Ticket = z.infer<typeof ticketSchema>;

export const linkedTicketSchema = ticketSchema
  .pick({ id: true, number: true, subject: true, status: true })
  .meta({ id: 'LinkedTicket' });
export type LinkedTicket = z.infer<typeof linkedTicketSchema>;

export const ticketMergeSchema = linkedTicketSchema
  .extend({ merged_at: when, merged_by: z.string() })
  .meta({ id: 'TicketMerge' });
export type TicketMerge = z.infer<typeof ticketMergeSchema>;

/** A list row: the ticket and one line about its state. */
export const ticketRowSchema = ticketSchema
  .extend({
    preview: z.string(),
    draft_waiting: z.boolean(),
    draft_act: z
      .enum(['reply', 'close', 'snooze', 'forward', 'tool'])
      .nullable()
      .describe('What the waiting draft does above all.'),
    run_status: z.enum(['queued', 'running', 'waiting']).nullable(),
    delivery_trouble: z
      .enum(['failed', 'bounced', 'uncertain', 'suppressed', 'deferred', 'queued'])
      .nullable()
      .describe('Why the last reply has not arrived; `queued`: it waits for its time.'),
    assignee_name: z.string().nullable(),
    message_count: z.number().int().describe('Mails in and out, without notes.'),
    has_attachments: z.boolean().describe('Whether one of its messages has a file beside its text.'),
    writers: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .describe('Who has a reply that is not sent yet.'),
  })
  .meta({ id: 'TicketRow' });
export type TicketRow = z.infer<typeof ticketRowSchema>;
