import type { Database } from '#db/connection.ts';
import type { Locale } from '#locales/locale.ts';
import { sentence } from '#locales/sentence.ts';
import type { Env } from './env.ts';
import { Refusal } from './errors.ts';
import type { Log } from './log.ts';
import type { Queue } from './queue.ts';

/** Who acts. `mailboxIds` is the reach: null means every mailbox. */
export type Actor =
  | {
      type: 'user';
      id: string;
      name: string;
      role: Role;
      mailboxIds: string[] | null;
    }
  | {
      type: 'api_key';
      id: string;
      name: string;
      scopes: Scope[];
      mailboxIds: string[] | null;
      /** Only tickets that bear one of these are in its reach; such a key names its mailboxes. */
      tagIds?: string[];
    }
  | { type: 'assistant'; id: string; name: string; mailboxIds: string[] }
  | { type: 'contact'; id: string; name: string; mailboxIds: string[] }
  | {
      type: 'system';
      id: null;
      name: string;
      mailboxIds: null;
      /** The rule by which it acts. */
      rule?: { id: string; name: string };
    };

export type Role = 'admin' | 'member' | 'viewer';

export const scopes = ['read', 'write', 'propose', 'send', 'admin', 'metrics'] as const;
export type Scope = (typeof scopes)[number];

export const system: Actor = { type: 'system', id: null, name: 'Countersign', mailboxIds: null };

/** The first argument of lib's functions. In a transaction, `db` is that transaction. */
export type Ctx = {
  db: Database;
  queue: Queue;
  actor: Actor;
  env: Env;
  log: Log;
  /** As the browser of the actor told it. What they have chosen themselves goes before it. */
  browserZone?: string;
  /** In which the actor is told why something was refused; English if absent. */
  locale?: Locale;
};

/** Runs `work` in one transaction: state, event and job commit together. Nested calls are savepoints. */
export function inTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return ctx.db.transaction((tx) => work({ ...ctx, db: tx as unknown as Database }));
}

/**
 * For what serves every mailbox.
 * @throws Refusal `forbidden` unless the actor reaches them all.
 */
export function assertReachesAll({ actor }: Pick<Ctx, 'actor'>): void {
  if (actor.mailboxIds !== null) throw new Refusal('forbidden', 'request.reachesSome');
}

/** The same context with another actor. */
export const withActor = (ctx: Ctx, actor: Actor): Ctx => ({ ...ctx, actor });

/** Whether the mailbox is within the actor's reach. Answer what is out of reach as if it did not exist. */
export function reaches(actor: Actor, mailboxId: string) {
  return actor.mailboxIds === null || actor.mailboxIds.includes(mailboxId);
}

export const scopesOfRole = {
  admin: ['read', 'write', 'propose', 'send', 'admin', 'metrics'],
  member: ['read', 'write', 'propose', 'send'],
  viewer: ['read'],
} as const;

/** What a key may do besides, because its scope allows more than that. */
const implied: Partial<Record<Scope, Scope>> = { write: 'propose', admin: 'metrics' };

/** The scopes of an actor within their reach. An admin key holds `metrics` implicitly, a `write` key `propose`. */
export function scopesOf(actor: Actor): readonly Scope[] {
  switch (actor.type) {
    case 'user':
      return scopesOfRole[actor.role];
    case 'api_key':
      return [...new Set(actor.scopes.flatMap((scope) => [scope, implied[scope] ?? scope]))];
    case 'system':
      return scopesOfRole.admin;
    default:
      return ['read', 'write'];
  }
}

/** @throws Refusal `forbidden` when the actor does not hold the scope. Assistants never hold `send`. */
export function assertScope(ctx: Ctx, scope: Scope): void {
  if (!scopesOf(ctx.actor).includes(scope)) {
    throw new Refusal('forbidden', sentence('request.mayNot', { name: ctx.actor.name, scope }));
  }
}
