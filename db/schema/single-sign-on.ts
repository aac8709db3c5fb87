import { sql } from 'drizzle-orm';
import { boolean, check, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, createdAt, id } from '../columns.ts';
import { userRole, users } from './users.ts';

/** What a value of the claim makes of somebody; `mailbox_ids` null means every mailbox. */
export type RoleRule = { value: string; role: 'admin' | 'member' | 'viewer'; mailbox_ids: string[] | null };

/** What a test asks in turn; `ready` when all was answered well. */
export const ssoTestSteps = ['discovery', 'keys', 'client', 'ready'] as const;

/** The one provider by which people sign in (OpenID Connect), as set at the desk; without a row the environment counts. */
export const singleSignOn = pgTable(
  'single_sign_on',
  {
    id: text('id').primaryKey().default('sso'),
    issuer: text('issuer').notNull(),
    clientId: text('client_id').notNull(),
    /** Encrypted; null for a client without one. */
    clientSecret: text('client_secret'),
    label: text('label').notNull(),
    domains: text('domains').array().notNull(),
    roleClaim: text('role_claim'),
    roleRules: jsonb('role_rules').$type<RoleRule[]>().notNull(),
    /** What unknown people become; null: they are not let in. */
    newUserRole: userRole('new_user_role'),
    /** Whether passwords and passkeys are for the one admin who keeps theirs. */
    only: boolean('only').notNull().default(false),
    testedAt: at('tested_at'),
    /** How far the last test came, and what the provider said there. */
    testStep: text('test_step', { enum: ssoTestSteps }),
    testResponse: text('test_response'),
    createdAt: createdAt(),
  },
  (t) => [check('single_sign_on_is_one', sql`${t.id} = 'sso'`)],
);

/** Who somebody is at a provider. Issuer and subject name them; their address there may change. */
export const userIdentities = pgTable(
  'user_identities',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    userId: id('usr')('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: createdAt(),
    lastUsedAt: at('last_used_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.issuer, t.subject] }),
    uniqueIndex('user_identities_user_key').on(t.userId, t.issuer),
  ],
);
