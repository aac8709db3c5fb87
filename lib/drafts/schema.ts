import { z } from 'zod';
import { checkKinds, draftStatus, verdicts } from '#db/schema/index.ts';
import { toldFields, toldSchema } from '#lib/platform/told.ts';
import { addressSchema } from '#lib/tickets/schema.ts';

const when = z.iso.datetime();

export const citationSchema = z
  .object({
    index: z.number().int(),
    kind: z.enum(['article', 'message', 'attachment']),
    id: z.string(),
    title: z.string(),
    quote: z.string(),
  })
  .meta({ id: 'Citation' });
export type Citation = z.infer<typeof citationSchema>;

export const actSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('close'), resolution: z.string().nullable() }),
    z.object({ kind: z.literal('snooze'), until: when }),
    z.object({
      kind: z.literal('forward'),
      to: z.string(),
      note: z.string(),
      proposed_note: z.string().describe('As it was proposed, before a reviewer edited it.'),
    }),
    z.object({
      kind: z.literal('tool'),
      name: z.literal('update_inbox_item'),
      arguments: z.object({
        priority: z.literal('urgent').optional(),
        tags: z.array(z.string()).optional(),
      }),
    }),
  ])
  .meta({ id: 'ProposedAct' });
const claimSchema = z
  .object({
    sentence: z.string().describe('As it stands in the body.'),
    verdict: z.enum(verdicts),
    source_index: z
      .number()
      .int()
      .nullable()
      .describe('The citation with this index supports it, contradicts it or is where the contact says so.'),
    because: z.string(),
    ...toldFields,
  })
  .meta({ id: 'Claim' });
export type DraftClaim = z.infer<typeof claimSchema>;

const checkSchema = z
  .object({
    kind: z.enum(checkKinds),
    told: z.string().describe('One sentence for the reviewer.'),
    ...toldFields,
    quote: z.string().nullable().describe('What it is about in the body; null when it is about the whole.'),
  })
  .meta({ id: 'Check' });
export type DraftCheck = z.infer<typeof checkSchema>;

export const draftSchema = z
  .object({
    id: z.string(),
    ticket_id: z.string(),
    run_id: z.string().nullable(),
    status: z.enum(draftStatus.enumValues),
    proposed_by: z.string(),
    act: z
      .enum(['reply', 'close', 'snooze', 'forward', 'tool'])
      .describe('What signing does above all. Only a `reply` has a body.'),
    acts: z.array(actSchema).describe('What signing does beside sending the reply, in order.'),
    body: z.string(),
    proposed_body: z.string(),
    confidence: z.number(),
    confidence_factors: z.array(
      z.object({ name: z.string(), value: z.number(), because: z.string(), ...toldFields }),
    ),
    reasons: z.array(z.string()),
    reasons_told: z.array(toldSchema).describe('The same; those of ours with their codes.'),
    citations: z.array(citationSchema),
    claims: z
      .array(claimSchema)
      .describe(
        'A verdict for each sentence, in order. After an edit, for the sentences that were not changed.',
      ),
    checks: z.array(checkSchema).describe('What the checks found in the words.'),
    warnings: z
      .array(z.string())
      .describe('What to know about the sender and the sources; each one sentence for the reviewer.'),
    warnings_told: z.array(toldSchema).describe('The same with their codes.'),
    recipient: z
      .string()
      .nullable()
      .describe(
        'Where it goes instead of the contact, because mail to an address came back. Approving takes `to`.',
      ),
    recipient_suppressed: z.string().nullable().describe('Why no mail may go there.'),
    recipients: z
      .array(addressSchema.extend({ role: z.enum(['to', 'cc', 'bcc']) }).meta({ id: 'DraftRecipient' }))
      .describe('Who gets it when it is approved as it is; for an approved draft, who it was sent to.'),
    attachment_ids: z.array(z.string()).describe('Files of the ticket that the reply carries.'),
    based_on_message_id: z.string(),
    stale: z.boolean().describe('The contact has written since.'),
    reviewed_by: z.string().nullable(),
    reviewed_at: when.nullable(),
    shown: z
      .number()
      .nullable()
      .describe('How much of it the person who signed had been shown, 0 to 1; null when nobody says.'),
    rejection_reason: z.string().nullable(),
    message_id: z.string().nullable(),
    created_at: when,
    version: z.number().int(),
  })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof draftSchema>;
