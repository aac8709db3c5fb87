import { z } from 'zod';
import type { ProposedAct } from '#db/schema/index.ts';
import { citationSchema } from '#lib/drafts/schema.ts';
import { fault } from '#lib/platform/fault.ts';
import { dateTime, idField } from './openapi-helpers.ts';
import { replyText } from './reply-text.ts';

const maxSnoozeDays = 30;

const soon = dateTime
  .refine((until) => until.getTime() > Date.now(), fault('fields.inFuture'))
  .refine((until) => until.getTime() < Date.now() + maxSnoozeDays * 86_400_000, fault('fields.withinDays'));

/** What signing does beside sending the reply, or without one. */
const act = z.union([
  z.enum(['reply', 'close']),
  z.strictObject({ kind: z.literal('reply') }),
  z.strictObject({ kind: z.literal('close'), resolution: z.string().trim().min(1).max(1000).nullish() }),
  z.strictObject({ kind: z.literal('snooze'), until: soon.describe('At most 30 days ahead.') }),
]);
type Act = z.output<typeof act>;

/** A reply, an act or both that somebody outside proposes. */
export const draftProposal = z
  .strictObject({
    ticket_id: idField('tkt'),
    body: replyText
      .max(20_000)
      .optional()
      .describe('The whole reply, in Markdown. Left out only beside an `act`.'),
    citations: z
      .array(
        z.strictObject({
          kind: citationSchema.shape.kind,
          id: z.string().max(60).describe('An article of the mailbox, or a message or file of the ticket.'),
          quote: z.string().max(1000).default('').describe('The words there that carry the claim.'),
          index: z.number().int().optional().describe('As a draft has it; not read.'),
          title: z.string().max(1000).optional().describe('As a draft has it; not read.'),
        }),
      )
      .max(20)
      .default([])
      .describe('What the reply rests on.'),
    act: act.default('reply').describe('What signing does beside sending the reply, or without one.'),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('How sure you are; one factor of its confidence.'),
    reasons: z.array(z.string().trim().min(1).max(500)).max(10).default([]).describe('For the reviewer.'),
    based_on_message_id: idField('msg')
      .optional()
      .describe('The newest message that you have read: refused with 412 when somebody has written since.'),
    client_id: z.string().min(1).max(200).optional(),
  })
  .refine(({ body, act }) => body !== undefined || kindOf(act) !== 'reply', {
    path: ['body'],
    message: fault('fields.missing'),
  });

const kindOf = (act: Act) => (typeof act === 'string' ? act : act.kind);

/** The act as a draft keeps it. */
export function actsOf(act: Act): ProposedAct[] {
  if (typeof act === 'string') return act === 'close' ? [{ kind: 'close', resolution: null }] : [];
  if (act.kind === 'close') return [{ kind: 'close', resolution: act.resolution ?? null }];
  return act.kind === 'snooze' ? [{ kind: 'snooze', until: act.until.toISOString() }] : [];
}
