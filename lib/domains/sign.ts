import { buffer } from 'node:stream/consumers';
import { domainToASCII } from 'node:url';
import { inArray } from 'drizzle-orm';
import DKIM from 'nodemailer/lib/dkim';
import { domains } from '#db/schema/index.ts';
import type { Ctx } from '../context.ts';
import { gathered } from '../gather.ts';
import { domainOf } from '../mail/addresses.ts';
import { unseal } from '../secrets.ts';

/** Opened keys by what they were sealed as; a process signs for few domains. */
const opened = new Map<string, string>();
const mostOpened = 100;

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
    privateKey: openKey(ctx.env.APP_SECRET!, key.sealed),
  });
  const signed = await buffer(dkim.sign(raw));
  // It leaves a mail unsigned where the key does not work.
  if (signed.length <= raw.length) throw new Error('The mail was not signed.');
  return signed;
}

type Key = { name: string; selector: string; sealed: string };

const keyOf: (ctx: Ctx, domain: string) => Promise<Key | null> = gathered(async (ctx, names) => {
  const rows = await ctx.db
    .select({ name: domains.name, selector: domains.dkimSelector, sealed: domains.dkimPrivateKey })
    .from(domains)
    .where(inArray(domains.name, [...new Set(names)]));
  return names.map((name) => rows.find((row) => row.name === name) ?? null);
});

function openKey(appSecret: string, sealed: string): string {
  const known = opened.get(sealed);
  if (known) return known;
  const key = unseal(appSecret, sealed);
  if (opened.size >= mostOpened) opened.clear();
  opened.set(sealed, key);
  return key;
}
