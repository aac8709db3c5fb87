import { z } from 'zod';

const when = z.iso.datetime();

export const articleGapSchema = z
  .object({
    id: z.string(),
    mailbox_id: z.string(),
    status: z
      .enum(['open', 'drafted', 'closed', 'dismissed'])
      .describe('`drafted` while its article is a draft, `closed` once that was published.'),
    article_id: z.string().nullable(),
    question: z.string().describe('As it was first asked, without names, addresses and numbers.'),
    language: z.string().nullable(),
    tickets: z
      .array(
        z.object({
          id: z.string(),
          number: z.number().int(),
          subject: z.string().nullable(),
          question: z.string(),
          handed_off_at: when,
          answered: z.boolean().describe('Whether a person has answered it since.'),
        }),
      )
      .describe('Handed off for want of this article, the latest first, 50 at most.'),
    ticket_count: z.number().int(),
    last_handed_off_at: when,
    created_at: when,
    settled_at: when.nullable(),
    settled_by: z.string().nullable(),
  })
  .meta({ id: 'ArticleGap' });
export type ArticleGap = z.infer<typeof articleGapSchema>;
