import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { oneLine } from '#lib/mail/charset/clean-text.ts';
import type { Noun } from '#lib/platform/errors.ts';
import { fault } from '#lib/platform/fault.ts';
import { sentence } from '#locales/sentence.ts';
import type { ApiEnv } from './api-env.ts';
import { refuseInvalid } from './middleware/validation.ts';

/** The routes of one noun. What does not fit its declaration never reaches a handler. */
export const createRouter = () => new OpenAPIHono<ApiEnv>({ defaultHook: refuseInvalid });

export function jsonResponse<S extends z.ZodType>(schema: S, description = 'As it is now.') {
  return {
    description,
    content: { 'application/json': { schema } },
  };
}

export const noContentResponse = { description: 'Done.' };

export function binaryResponse(type: string, description: string) {
  return {
    description,
    content: { [type]: { schema: z.string() } },
  };
}

export function jsonBody<S extends z.ZodType>(schema: S) {
  return {
    body: { required: true, content: { 'application/json': { schema } } },
  };
}

/** A body that may be left out. */
export function optionalJsonBody<S extends z.ZodType>(schema: S) {
  return {
    body: { required: false, content: { 'application/json': { schema } } },
  };
}

/** A path's `id`. One that cannot be anybody's is answered as one that is nobody's. */
export function idParam(prefix: string, noun: Noun) {
  return {
    params: z.object({ id: idField(prefix, noun) }),
  };
}

export const ticketIdOrNumber = {
  params: z.object({
    id: z
      .string()
      .regex(/^(tkt_[0-9a-f]{32}|#?\d{1,15})$/, fault('notFound.ticket'))
      .describe('The id, or the number.'),
  }),
};

/** An id in a body or a query; in a path with the noun that there is none of. */
export function idField(prefix: string, noun?: Noun) {
  const message = fault(noun ? `notFound.${noun}` : sentence('fields.id', { prefix }));
  return z.string().regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`), message);
}

export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().max(1000).optional(),
};

/** A time with its offset, as a Date. */
export const dateTime = z.iso.datetime({ offset: true }).transform((value) => new Date(value));

/** A ticket's subject is one line, as it is when a mail brings it: it stands in the head of the ticket's mails. */
export const subjectLine = z
  .string()
  .max(998)
  .transform(oneLine)
  .refine((subject) => subject !== '', fault('fields.empty'));

/** A mail address as the settings take it too: `admin@localhost` is one. */
export const mailAddress = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@<>,;]+@[^\s@<>,;]+$/, fault('fields.mailAddress'));
