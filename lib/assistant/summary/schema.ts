import { z } from 'zod';
import { modelTextStatus } from '#db/schema/index.ts';
import { runErrorSchema } from '../schema.ts';

const when = z.iso.datetime();

export const summarySchema = z
  .object({
    ticket_id: z.string(),
    offered: z
      .boolean()
      .describe('The ticket is long enough (6 entries, or 3,000 characters), and a language model is set.'),
    status: z
      .enum([...modelTextStatus.enumValues, 'none'])
      .describe('Of the last time that it was asked for.'),
    text: z.string().nullable().describe('Plain text, for the team alone; it is never sent.'),
    language: z.string().nullable(),
    covers: z
      .object({
        entries: z.number().int().describe('How many entries it covers, mails and notes: the newest ones.'),
        of: z.number().int().describe('How many there were.'),
        through_message_id: z.string(),
        through_at: when,
      })
      .nullable(),
    newer_entries: z.number().int().describe('Entries since: with any, it is stale.'),
    unproven: z
      .array(z.string())
      .describe('Figures and names of it that stand in no entry that it covers, after a second attempt.'),
    model: z.string().nullable().describe('The model that wrote it, as people see it.'),
    cost_micros: z
      .number()
      .int()
      .nullable()
      .describe('Millionths of a dollar; null when a price is unknown, and without a summary.'),
    error: runErrorSchema.nullable().describe('Why the last attempt failed.'),
    made_at: when.nullable(),
  })
  .meta({ id: 'TicketSummary' });
export type TicketSummary = z.infer<typeof summarySchema>;
