import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { clientContents } from '#db/schema/index.ts';
import { sentence } from '#locales/sentence.ts';
import type { Ctx } from './context.ts';
import { Refusal } from './errors.ts';

/** What was asked for, by the API's names of the fields. */
type Content = Record<string, unknown>;

/** Keeps what a thing with a `client_id` was created with: of each field a hash. */
export async function rememberContent(ctx: Ctx, resourceId: string, content: Content): Promise<void> {
  const fields = hashesOf(resourceId, content);
  await ctx.db
    .insert(clientContents)
    .values({ resourceId, fields })
    .onConflictDoUpdate({ target: clientContents.resourceId, set: { fields } });
}

/**
 * Whether a `client_id` comes again with what it came with first. A thing older than these hashes fits everything.
 * @throws Refusal `conflict` naming the fields that differ.
 */
export async function assertSameContent(ctx: Ctx, resourceId: string, content: Content): Promise<void> {
  const [kept] = await ctx.db.select().from(clientContents).where(eq(clientContents.resourceId, resourceId));
  if (!kept) return;
  const fields = hashesOf(resourceId, content);
  const names = [...new Set([...Object.keys(kept.fields), ...Object.keys(fields)])].sort();
  const differing = names.filter((name) => kept.fields[name] !== fields[name]);
  if (differing.length === 0) return;
  throw new Refusal('conflict', sentence('request.clientIdDiffers', { fields: differing.join(', ') }), {
    facts: { id: resourceId, differing },
    faults: differing.map((name) => ({ pointer: `#/${name}`, says: 'fields.differs' })),
  });
}

/** Salted by the thing, so that equal texts of two things have nothing in common. */
function hashesOf(resourceId: string, content: Content): Record<string, string> {
  return Object.fromEntries(
    Object.entries(content)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
      .map(([name, value]) => [name, hashOf(`${resourceId} ${name} ${JSON.stringify(value)}`)]),
  );
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32);
