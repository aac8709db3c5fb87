import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { oneLine } from '#lib/mail/charset/clean-text.ts';
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
export function idParam(prefix: string, noun: string) {
  return {
    params: z.object({ id: idField(prefix, `There is no such ${noun}.`) }),
  };
}

export const ticketIdOrNumber = {
  params: z.object({
    id: z
      .string()
      .regex(/^(tkt_[0-9a-f]{32}|#?\d{1,15})$/, 'There is no such ticket.')
      .describe('The id, or the number.'),
  }),
};

/** An id in a body or a query. */
export function idField(prefix: string, message = `must be an id such as ${prefix}_…`) {
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
  .refine((subject) => subject !== '', 'must not be empty');

/** A mail address as the settings take it too: `admin@localhost` is one. */
export const mailAddress = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@<>,;]+@[^\s@<>,;]+$/, 'must be an address such as support@example.com');
