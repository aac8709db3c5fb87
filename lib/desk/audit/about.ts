import { inArray } from 'drizzle-orm';
import { apiKeys, signInMethods, users } from '#db/schema/index.ts';
import type { Ctx } from '#lib/platform/context.ts';
import type { AuditEntry } from './schema.ts';

type Data = Record<string, unknown>;

/** What may be named of an event: never a subject, a reason or words of a mail, which its data may hold. */
const nameFields = ['title', 'name', 'address', 'host', 'recipient', 'domain', 'sender', 'topic', 'issuer'];
/** Ids of what has a page of its own, the more particular first. */
const pageFields = ['import_id', 'article_id', 'contact_id', 'domain'];
const idsWithNames = ['user_id', 'api_key_id'];

/** What events concern: a function from an event's data to the name. Users and API keys are looked up at once. */
export async function aboutOf(ctx: Ctx, all: Data[]): Promise<(data: Data) => string | null> {
  const ids = all.flatMap((data) => idsWithNames.map((field) => data[field])).filter(isText);
  const userIds = ids.filter((id) => id.startsWith('usr_'));
  const keyIds = ids.filter((id) => id.startsWith('key_'));
  const named = [
    ...(userIds.length
      ? await ctx.db.select(nameOf(users)).from(users).where(inArray(users.id, userIds))
      : []),
    ...(keyIds.length
      ? await ctx.db.select(nameOf(apiKeys)).from(apiKeys).where(inArray(apiKeys.id, keyIds))
      : []),
  ];
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return (data) => {
    const looked = idsWithNames.map((field) => names.get(String(data[field]))).find(isText);
    return looked ?? firstOf(data, nameFields) ?? null;
  };
}

/** The id of what an event concerns, or null where that has no page. */
export function objectIdOf(data: Data): string | null {
  return firstOf(data, pageFields) ?? null;
}

/** The names of a tag that was renamed or merged, and how many tickets an event concerned. */
export function countsOf({ type, data }: { type: string; data: Data }) {
  const isTag = type === 'tag.renamed' || type === 'tag.merged';
  const { before, into, after = into, tickets, total = tickets } = data;
  return {
    before: isTag && isText(before) ? before : null,
    after: isTag && isText(after) ? after : null,
    tickets: typeof total === 'number' ? total : null,
  };
}

/** How and from where somebody signed in or tried to; null of any other event. */
export function signingInOf({ type, data }: { type: string; data: Data }): AuditEntry['signing_in'] {
  const { client_address: address, user_agent: agent, method } = data;
  if (type !== 'session.started' && type !== 'sign_in.failed') return null;
  if (typeof address !== 'string' || typeof agent !== 'string') return null;
  const known = signInMethods.find((one) => one === method) ?? null;
  return { method: known, client_address: address, user_agent: agent };
}

function firstOf(data: Data, fields: string[]): string | undefined {
  const places = [data, data.after, data.into].filter(
    (place): place is Data => typeof place === 'object' && place !== null,
  );
  return places.flatMap((place) => fields.map((field) => place[field])).find(isText);
}

function nameOf<T extends typeof users | typeof apiKeys>(table: T) {
  return { id: table.id, name: table.name };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
