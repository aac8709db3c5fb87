import { z } from 'zod';
import { fault } from '#lib/platform/fault.ts';

/** What names an IMAP server and who signs in there. */
export const imapServerFields = {
  host: z
    .string()
    .trim()
    .toLowerCase()
    .max(253)
    .regex(/^[^\s/@]+$/, fault('fields.serverName')),
  port: z.number().int().min(1).max(65535).default(993),
  secure: z
    .boolean()
    .default(true)
    .describe('TLS from the first byte; else as soon as the server offers it.'),
  username: z.string().min(1).max(254),
  password: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .describe('Never told again. Left out: the stored one, for the same server and user.'),
  folder: z.string().min(1).max(500).default('INBOX'),
  paused: z.boolean().default(false),
};
