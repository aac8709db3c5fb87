import { z } from 'zod';

const when = z.iso.datetime();

export const userSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: z.enum(['admin', 'member', 'viewer']),
    mailbox_ids: z.array(z.string()).nullable().describe('Null means every mailbox.'),
    disabled_at: when.nullable(),
    created_at: when,
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof userSchema>;

export const sessionSchema = z
  .object({
    id: z.string(),
    current: z.boolean().describe('The one that asks.'),
    user_agent: z.string().describe('As the browser gave it at the sign-in.'),
    client_address: z.string(),
    created_at: when,
    last_seen_at: when.describe('To the minute.'),
    expires_at: when,
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof sessionSchema>;

export const apiKeySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    hint: z.string(),
    scopes: z.array(z.enum(['read', 'write', 'send', 'admin', 'metrics'])),
    mailbox_ids: z.array(z.string()).nullable(),
    created_at: when,
    last_used_at: when.nullable(),
    revoked_at: when.nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof apiKeySchema>;
