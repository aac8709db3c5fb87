import { z } from 'zod';
import { accountLinkKind, afterActs, signInMethods, userRole } from '#db/schema/index.ts';

const text = z.string();
const texts = z.array(text);
const flag = z.boolean();
const number = z.number();

const accountLink = {
  account_link_id: text,
  user_id: text,
  kind: z.enum(accountLinkKind.enumValues),
};
/** Notifications in the browser of a session. */
const push = { user_id: text, session_id: text };
const userFacts = z.object({
  name: text,
  email: text.optional(),
  role: z.enum(userRole.enumValues),
  mailbox_ids: texts.nullable(),
  disabled: flag,
  notify_reviews: flag,
  notify_away: flag.optional(),
  reading_language: text.nullable().optional(),
  after_act: z.enum(afterActs).optional(),
  away: flag.optional(),
  time_zone: text.nullable().optional(),
  list_preview: flag.optional(),
});

/** The events of users, their sign-in and API keys; part of `eventTypes`. */
export const accountEventTypes = {
  'account_link.created': accountLink,
  'account_link.mail_failed': { ...accountLink, text },
  'account_link.mailed': accountLink,
  'account_link.used': accountLink,
  'api_key.created': {
    api_key_id: text,
    scopes: texts,
    mailbox_ids: texts.nullable(),
    tag_ids: texts.optional(),
  },
  'api_key.revoked': { api_key_id: text },
  'app_password.created': { app_password_id: text, user_id: text, name: text },
  'app_password.revoked': { app_password_id: text, user_id: text, name: text },
  'passkey.created': { user_id: text, passkey_id: text, name: text },
  'passkey.removed': { user_id: text, passkey_id: text, name: text },
  'passkey.renamed': { user_id: text, passkey_id: text, before: text, after: text },
  'push.disabled': { ...push, because: z.enum(['asked', 'gone']) },
  'push.enabled': push,
  'recovery_code.created': { user_id: text, count: number },
  'recovery_code.used': { user_id: text, left: number },
  'second_factor.reset': { user_id: text },
  'session.ended': {
    session_id: text,
    user_id: text,
    because: z.enum(['signed_out', 'ended', 'password_changed', 'disabled', 'second_factor_reset']),
  },
  'session.started': {
    session_id: text,
    user_id: text,
    method: z.enum(signInMethods).optional(),
    client_address: text.optional(),
    user_agent: text.optional(),
  },
  /** Whose it would have been, where that is known; never which part was wrong. */
  'sign_in.failed': {
    user_id: text.nullable(),
    method: z.enum(['password', 'passkey', 'sso']),
    client_address: text,
    user_agent: text,
  },
  'single_sign_on.changed': { issuer: text, client_id: text, only: flag },
  'single_sign_on.removed': { issuer: text },
  'single_sign_on.tested': { issuer: text, works: flag },
  'totp.disabled': { user_id: text },
  'totp.enabled': { user_id: text },
  'user.linked': { user_id: text, issuer: text },
  'user.created': { user_id: text, role: z.enum(userRole.enumValues) },
  'user.picture_changed': { user_id: text, picture: text.nullable() },
  'user.signature_changed': { user_id: text },
  'user.updated': { user_id: text, before: userFacts, after: userFacts, password_changed: flag },
} satisfies Record<`${string}.${string}`, z.ZodRawShape>;
