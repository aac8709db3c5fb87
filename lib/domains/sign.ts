import { buffer } from 'node:stream/consumers';
import { domainToASCII } from 'node:url';
import { inArray } from 'drizzle-orm';
import DKIM from 'nodemailer/lib/dkim';
import { domains } from '#db/schema/index.ts';
import { domainOf } from '#lib/mail/headers/addresses.ts';
import { batched } from '#lib/platform/batching.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { unseal } from '#lib/platform/secrets.ts';

/** Opened keys by what they were sealed as; a process signs for few domains. */
const unsealedKeys = new Map<string, string>();
const maxUnsealedKeys = 100;

/**
 * The mail signed with the key of the domain it is sent as (DKIM, RFC 6376), or as it is where that has none.
 * @throws Error when the key cannot be opened (it was sealed with another APP_SECRET), or the mail not be signed.
 */
export async function signMail(ctx: Ctx, { from, raw }: { from: string; raw: Buffer }): Promise<Buffer> {
  const written = domainOf(from).toLowerCase();
  const domain = domainToASCII(written) || written;
  const key = await keyOf(ctx, domain);
  if (!key) return raw;
  const dkim = new DKIM({
    domainName: domain,
    keySelector: key.selector,
    privateKey: unsealKey(ctx.env.APP_SECRET, key.sealed),
  });
  const signed = await buffer(dkim.sign(raw));
  // It leaves a mail unsigned where the key does not work.
  if (signed.length <= raw.length) throw new Error('The mail was not signed.');
  return signed;
}

type Key = { name: string; selector: string; sealed: string };

const keyOf: (ctx: Ctx, domain: string) => Promise<Key | null> = batched(async (ctx, names) => {
  const rows = await ctx.db
    .select({ name: domains.name, selector: domains.dkimSelector, sealed: domains.dkimPrivateKey })
    .from(domains)
    .where(inArray(domains.name, [...new Set(names)]));
  return names.map((name) => rows.find((row) => row.name === name) ?? null);
});

function unsealKey(appSecret: string, sealed: string): string {
  const known = unsealedKeys.get(sealed);
  if (known) return known;
  const key = unseal(appSecret, sealed);
  if (unsealedKeys.size >= maxUnsealedKeys) unsealedKeys.clear();
  unsealedKeys.set(sealed, key);
  return key;
}
