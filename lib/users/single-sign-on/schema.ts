import { z } from 'zod';
import { ssoTestSteps } from '#db/schema/index.ts';
import { fault } from '#lib/platform/fault.ts';
import { sentence } from '#locales/sentence.ts';

const role = z.enum(['admin', 'member', 'viewer']);
const mailboxId = z.string().regex(/^mbx_[0-9a-f]{32}$/, fault(sentence('fields.id', { prefix: 'mbx' })));

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[^\s@<>/:]+\.[^\s@<>/:]+$/, fault('fields.domain'));

const roleRuleSchema = z.strictObject({
  value: z.string().trim().min(1).max(200).describe('A value of the claim, such as the name of a group.'),
  role,
  mailbox_ids: z.array(mailboxId).max(1000).nullable().describe('Null means every mailbox.'),
});

const fields = {
  issuer: z
    .url({ protocol: /^https?$/, error: fault('fields.webAddress') })
    .max(500)
    .describe('The provider’s issuer identifier, under which its discovery document lies.'),
  client_id: z.string().trim().min(1).max(500),
  label: z.string().trim().min(1).max(60).describe('How the button names it: “Sign in with …”.'),
  allowed_domains: z
    .array(domain)
    .max(100)
    .describe('Whose addresses may come; empty: any that it verified.'),
  role_claim: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .nullable()
    .describe('The claim with groups or roles, or a path to it such as `realm_access.roles`.'),
  role_rules: z
    .array(roleRuleSchema)
    .max(100)
    .describe('The highest role that fits counts, at each sign-in.'),
  new_user_role: role
    .nullable()
    .describe('What unknown people, or those whom no rule fits, become; null: they are not let in.'),
  sso_only: z.boolean().describe('Whether passwords and passkeys work for the one admin who keeps theirs.'),
};

/** What an admin sets. */
export const singleSignOnInput = z.strictObject({
  ...fields,
  client_secret: z
    .string()
    .min(1)
    .max(2000)
    .nullable()
    .optional()
    .describe('Left out: the one that is stored. Null: a client without one.'),
});
export type SingleSignOnInput = z.infer<typeof singleSignOnInput>;

export const singleSignOnSchema = z
  .object({
    callback_url: z.string().describe('What the provider must be told to send people back to.'),
    password_keeper: z
      .object({ id: z.string(), name: z.string(), email: z.string() })
      .nullable()
      .describe('Who keeps their password while `sso_only` is on.'),
    provider: z
      .object({
        ...fields,
        has_secret: z.boolean(),
        from_environment: z.boolean().describe('Whether the environment sets it, and nobody here.'),
        tested_at: z.iso.datetime().nullable(),
        test_step: z
          .enum(ssoTestSteps)
          .nullable()
          .describe('How far the last test came; `ready`: all is well.'),
        test_response: z.string().nullable().describe('What the provider said there.'),
      })
      .nullable(),
  })
  .meta({ id: 'SingleSignOn' });
export type SingleSignOn = z.infer<typeof singleSignOnSchema>;

export const singleSignOnTestSchema = z
  .object({
    works: z.boolean(),
    step: z.enum(ssoTestSteps).describe('Where it ended.'),
    words: z.string().describe('What the provider said there.'),
  })
  .meta({ id: 'SingleSignOnTest' });
export type SingleSignOnTest = z.infer<typeof singleSignOnTestSchema>;
