import { asc, eq, inArray } from 'drizzle-orm';
import { countedLinks } from '#db/schema/index.ts';
import type { Ctx } from '../../context.ts';
import { unescaped } from '../../mail/html/escapes.ts';
import { escapeHtml } from '../../mail/reply/escape-html.ts';
import { inOwnPart } from '../../mail/reply/own-part.ts';
import { type Counted, countedToken, readCountedToken } from './counted-token.ts';

const mostLinks = 200;
const link = /<a href="(https?:[^"]+)"/g;

/** Keeps where the links of a message lead that we wrote, so that following them can be counted. */
export async function keepLinks(ctx: Ctx, messageId: string, html: string): Promise<void> {
  const urls: string[] = [];
  inOwnPart(html, (own) => {
    urls.push(...[...own.matchAll(link)].map(([, href]) => unescaped(href!)));
    return own;
  });
  if (urls.length === 0) return;
  const rows = urls.slice(0, mostLinks).map((url, position) => ({ messageId, position, url }));
  await ctx.db.insert(countedLinks).values(rows);
}

/**
 * A message's HTML for one delivery: the links that are kept go by us, and with `opens` an image of one pixel tells
 * that it was opened. The text of the mail stays as it was written.
 */
export async function countedHtml(
  ctx: Ctx,
  { deliveryId, messageId }: { deliveryId: string; messageId: string },
  { html, opens }: { html: string; opens: boolean },
): Promise<string> {
  const links = await ctx.db
    .select({ id: countedLinks.id, url: countedLinks.url })
    .from(countedLinks)
    .where(eq(countedLinks.messageId, messageId))
    .orderBy(asc(countedLinks.position));
  if (!opens && links.length === 0) return html;
  let position = 0;
  return inOwnPart(html, (own) => {
    const counted = own.replace(link, (tag, href: string) => {
      const kept = links[position++];
      if (kept?.url !== unescaped(href)) return tag;
      return `<a href="${escapeHtml(addressOf(ctx, { deliveryId, linkId: kept.id }))}"`;
    });
    if (!opens) return counted;
    const pixel = escapeHtml(addressOf(ctx, { deliveryId, linkId: null }));
    return `${counted}\n<img src="${pixel}" width="1" height="1" alt="" style="border:0">\n`;
  });
}

/**
 * A mail that came in, with the links of ours that it quotes leading where they led: whoever reads it next is not the
 * one whom we counted.
 */
export async function withTrueLinks(
  ctx: Ctx,
  mail: string,
  { isHtml }: { isHtml: boolean },
): Promise<string> {
  const tokens = new Map<string, string>();
  for (const [address, token] of mail.matchAll(followed(ctx))) {
    const linkId = readCountedToken(ctx.env.APP_SECRET!, token!)?.linkId;
    if (linkId) tokens.set(address, linkId);
  }
  if (tokens.size === 0) return mail;
  const rows = await ctx.db
    .select({ id: countedLinks.id, url: countedLinks.url })
    .from(countedLinks)
    .where(inArray(countedLinks.id, [...new Set(tokens.values())]));
  return mail.replace(followed(ctx), (address) => {
    const url = rows.find(({ id }) => id === tokens.get(address))?.url;
    if (!url) return address;
    return isHtml ? escapeHtml(url) : url;
  });
}

const addressOf = ({ env }: Ctx, counted: Counted) =>
  `${env.APP_URL}/api/v1/${counted.linkId ? 'followed' : 'opened'}/${countedToken(env.APP_SECRET!, counted)}`;

function followed({ env }: Ctx): RegExp {
  const ours = env.APP_URL.replace(/[^\w]/g, '\\$&');
  return new RegExp(`${ours}/api/v1/followed/([\\w-]{38,60})`, 'g');
}
