import { z } from 'zod';
import { afterActs, signInMethods } from '#db/schema/index.ts';
import { scopes } from '#lib/platform/context.ts';

const when = z.iso.datetime();

const invitationSchema = z
  .object({
    expires_at: when.describe('When its link stops working, or did.'),
    mailed_at: when.nullable().describe('When a server took the mail; null while it has not left.'),
    failed: z.string().nullable().describe('Why the mail could not be delivered, in the server’s words.'),
  })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof invitationSchema>;

export const userSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: z.enum(['admin', 'member', 'viewer']),
    mailbox_ids: z.array(z.string()).nullable().describe('Null means every mailbox.'),
    disabled_at: when.nullable(),
    notify_reviews: z
      .boolean()
      .describe(
        'Whether they are mailed, at most once an hour, about drafts and tickets that wait for them.',
      ),
    notify_away: z
      .boolean()
      .describe('Whether they are mailed their unread notifications while they are away.'),
    reading_language: z
      .string()
      .nullable()
      .describe(
        'What foreign mail is translated into for them, as ISO 639-1; null: their browser’s language.',
      ),
    after_act: z
      .enum(afterActs)
      .describe('What the desk shows them once a ticket is answered, closed or snoozed.'),
    away_at: when.nullable().describe('Since when teams give them no tickets.'),
    time_zone: z
      .string()
      .nullable()
      .describe('In which time zone they see times, by its IANA name; null: their browser’s.'),
    picture: z
      .string()
      .nullable()
      .describe('The version of their picture: `GET /users/{id}/picture/{version}`; null without one.'),
    list_preview: z.boolean().describe('Whether their lists of tickets show how the newest email begins.'),
    created_at: when,
    invitation: invitationSchema
      .nullable()
      .describe('The last one that was sent, until the person has set a password.'),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof userSchema>;

const url = z
  .url()
  .nullable()
  .describe('The link, once, for you to pass on, when no mail can be sent; null when it is mailed.');

/** A user who was just added, with the link of their invitation when nobody can mail it. */
export const addedUserSchema = userSchema.extend({ url }).meta({ id: 'AddedUser' });

export const sentAccountLinkSchema = z.object({ expires_at: when, url }).meta({ id: 'SentAccountLink' });
export type SentAccountLink = z.infer<typeof sentAccountLinkSchema>;

export const inspectedAccountLinkSchema = z
  .object({
    kind: z.enum(['invitation', 'reset']),
    email: z.string(),
    name: z.string(),
    expires_at: when,
  })
  .meta({ id: 'AccountLink' });
export type InspectedAccountLink = z.infer<typeof inspectedAccountLinkSchema>;

/** Why a link does not work: the fact `reason` of the refusal. */
export type AccountLinkFault = 'unknown' | 'used' | 'expired' | 'replaced' | 'password_changed' | 'disabled';

export const sessionSchema = z
  .object({
    id: z.string(),
    current: z.boolean().describe('The one that asks.'),
    user_agent: z.string().describe('As the browser gave it at the sign-in.'),
    client_address: z.string(),
    method: z.enum(signInMethods).nullable().describe('How you signed in; null where that was not kept.'),
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
    scopes: z.array(z.enum(scopes)),
    mailbox_ids: z.array(z.string()).nullable(),
    tags: z
      .array(z.string())
      .nullable()
      .describe(
        'Only tickets that bear one of these tags are in its reach; null: all. Empty once they are all gone.',
      ),
    created_at: when,
    last_used_at: when.nullable(),
    revoked_at: when.nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof apiKeySchema>;

export const appPasswordSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    created_at: when,
    last_used_at: when.nullable().describe('To the minute.'),
    last_used_from: z.string().nullable().describe('The network address that signed in last.'),
  })
  .meta({ id: 'AppPassword' });
export type AppPassword = z.infer<typeof appPasswordSchema>;

export const submissionServerSchema = z
  .object({
    host: z.string(),
    port: z.number().int(),
    tls: z.enum(['starttls', 'implicit']),
  })
  .meta({ id: 'SubmissionServer' });
export type SubmissionServer = z.infer<typeof submissionServerSchema>;
