import { z } from 'zod';
import { ratings } from '#db/schema/index.ts';
import { pageQuery } from '#lib/platform/pagination.ts';

export const ratingSchema = z.enum(ratings);
export type Rating = z.infer<typeof ratingSchema>;

/** The characters that a comment may have; more is cut off, never refused. */
export const maxCommentLength = 2000;
/** For how many days after it was asked an answer can be given and changed. */
export const surveyDays = 30;

const when = z.iso.datetime();

export const ticketRatingSchema = z
  .object({
    survey_id: z.string(),
    message_id: z.string().describe('The reply that asked.'),
    asked_at: when,
    rating: ratingSchema.nullable().describe('Null while the contact has not answered.'),
    comment: z.string().nullable().describe('What the contact wrote beside it: nobody vouches for it.'),
    rated_at: when.nullable(),
  })
  .meta({ id: 'TicketRating' });
export type TicketRating = z.infer<typeof ticketRatingSchema>;

export const surveySchema = z
  .object({
    id: z.string(),
    ticket_id: z.string(),
    ticket_number: z.number().int(),
    mailbox_id: z.string(),
    message_id: z.string().describe('The reply that asked.'),
    author: z
      .object({ type: z.string(), id: z.string().nullable(), name: z.string() })
      .describe('Who wrote that reply.'),
    recipient: z.string(),
    language: z.string(),
    question: z.string().nullable().describe('In the mailbox’s own words; null: ours.'),
    rating: ratingSchema.nullable(),
    comment: z.string().nullable(),
    asked_at: when,
    rated_at: when.nullable(),
  })
  .meta({ id: 'Survey' });
export type Survey = z.infer<typeof surveySchema>;

export const surveysQuery = z.object({
  ...pageQuery,
  mailbox: z.string().optional(),
  ticket: z.string().optional(),
  rating: ratingSchema.optional(),
  rated: z.stringbool().optional().describe('Whether it has been answered.'),
});
export type SurveysQuery = z.infer<typeof surveysQuery>;
