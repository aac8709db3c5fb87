import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgEnum, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { at, bytes, createdAt, id, newId } from '../columns.ts';

export const userRole = pgEnum('user_role', ['admin', 'member', 'viewer']);
/** What is shown once a ticket is dealt with. */
export const afterActs = ['next', 'previous', 'list', 'stay'] as const;
export type AfterAct = (typeof afterActs)[number];
/** Where a person's own signature stands: over the mailbox's, or in its place. */
export const signaturePlaces = ['before', 'instead'] as const;

/** How a session was opened. */
export const signInMethods = ['password', 'totp', 'recovery_code', 'passkey', 'sso'] as const;

/** `mailbox_ids` is a user's reach: null means every mailbox. */
export const users = pgTable(
  'users',
  {
    id: id('usr')('id')
      .primaryKey()
      .$defaultFn(() => newId('usr')),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: userRole('role').notNull(),
    /** Null until an invited user sets a password: no password matches it. */
    passwordHash: text('password_hash'),
    /** What the directory that switches people on and off calls them (SCIM, RFC 7643). */
    externalId: text('external_id'),
    mailboxIds: id('mbx')('mailbox_ids').array(),
    createdAt: createdAt(),
    disabledAt: at('disabled_at'),
    /** Whether they want a mail when drafts or tickets wait for them. */
    notifyReviews: boolean('notify_reviews').notNull().default(true),
    /** ISO 639-1: what foreign mail is translated into for them; null: their browser's language. */
    readingLanguage: text('reading_language'),
    /** The notice that has not left yet. Its id makes the Message-ID of its mail. */
    reviewNoticeId: id('rnt')('review_notice_id'),
    /** When the last notice was claimed or left, which spaces them. */
    reviewNoticeAt: at('review_notice_at'),
    /** When the newest of what the last notice counted began to wait. */
    reviewNoticeThrough: at('review_notice_through'),
    /** Whether they want a mail of what they missed while they were not at the desk. */
    notifyAway: boolean('notify_away').notNull().default(true),
    /** When they last had the desk before their eyes; to half a minute. */
    deskSeenAt: at('desk_seen_at'),
    /** The digest that has not left yet. Its id makes the Message-ID of its mail. */
    digestId: id('dig')('digest_id'),
    digestAt: at('digest_at'),
    /** The newest notification that a digest counted; at first, when the account was made. */
    digestThrough: at('digest_through').notNull().default(sql`now()`),
    /** Since when teams give them no tickets. */
    awayAt: at('away_at'),
    afterAct: text('after_act', { enum: afterActs }).notNull().default('next'),
    /** An IANA name; null: their browser's. */
    timeZone: text('time_zone'),
    /** Names the version in `user_pictures`; null without one. */
    picture: text('picture'),
    signaturePlace: text('signature_place', { enum: signaturePlaces }).notNull().default('before'),
    /** Whether their lists of tickets show how the newest mail begins. */
    listPreview: boolean('list_preview').notNull().default(true),
  },
  (t) => [uniqueIndex('users_email_key').on(t.email), uniqueIndex('users_external_id_key').on(t.externalId)],
);

/** A user's picture: a small square. */
export const userPictures = pgTable('user_pictures', {
  userId: id('usr')('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  type: text('type').notNull(),
  content: bytes('content').notNull(),
});

/** Where a user is signed in. The browser's cookie names the row; what ends it is `ended_at`, or its time. */
export const sessions = pgTable(
  'sessions',
  {
    id: id('ses')('id')
      .primaryKey()
      .$defaultFn(() => newId('ses')),
    userId: id('usr')('user_id')
      .notNull()
      .references(() => users.id),
    userAgent: text('user_agent').notNull(),
    clientAddress: text('client_address').notNull(),
    createdAt: createdAt(),
    lastSeenAt: at('last_seen_at').notNull().default(sql`now()`),
    expiresAt: at('expires_at').notNull(),
    /** How they proved who they are; null before that was kept. */
    method: text('method', { enum: signInMethods }),
    endedAt: at('ended_at'),
  },
  (t) => [index('sessions_user_idx').on(t.userId).where(sql`${t.endedAt} is null`)],
);

/** Failed sign-ins by device, account, network and pair of both. The next attempt may come at `allowed_at`. */
export const signInFailures = pgTable('sign_in_failures', {
  key: text('key').primaryKey(),
  count: integer('count').notNull(),
  allowedAt: at('allowed_at').notNull(),
});

/** Browsers in which a user has signed in before. Only a hash of their token is kept. */
export const knownDevices = pgTable(
  'known_devices',
  {
    userId: id('usr')('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull(),
    lastUsedAt: at('last_used_at').notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.userId, t.tokenHash] })],
);

/** Keys for programs. Only a hash is kept; `mailbox_ids` as for users. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: id('key')('id')
      .primaryKey()
      .$defaultFn(() => newId('key')),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull(),
    tokenHint: text('token_hint').notNull(),
    scopes: text('scopes', { enum: ['read', 'write', 'propose', 'send', 'admin', 'metrics'] })
      .array()
      .notNull(),
    mailboxIds: id('mbx')('mailbox_ids').array(),
    /** Only tickets that bear one of them; null: of all. */
    tagIds: id('tag')('tag_ids').array(),
    createdAt: createdAt(),
    createdBy: id('usr')('created_by').references(() => users.id),
    lastUsedAt: at('last_used_at'),
    revokedAt: at('revoked_at'),
  },
  (t) => [uniqueIndex('api_keys_token_hash_key').on(t.tokenHash)],
);

/** The response to a write that bore an Idempotency-Key, committed with its effect. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    actor: text('actor').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    status: integer('status').notNull(),
    response: text('response'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.actor, t.key] })],
);
