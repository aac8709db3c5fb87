import { asc, eq, inArray } from 'drizzle-orm';
import { trackedLinks } from '#db/schema/index.ts';
import { escapeHtml } from '#lib/mail/html/escape-html.ts';
import { unescapeHtml } from '#lib/mail/html/unescape-html.ts';
import { editAboveQuote } from '#lib/mail/reply/edit-above-quote.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { readTrackingToken, type TrackingTarget, trackingToken } from './tracking-token.ts';

const maxLinks = 200;
const link = /<a href="(https?:[^"]+)"/g;

/** Keeps where the links of a message lead that we wrote, so that following them can be counted. */
export async function storeTrackedLinks(ctx: Ctx, messageId: string, html: string): Promise<void> {
  const urls: string[] = [];
  editAboveQuote(html, (own) => {
    urls.push(...[...own.matchAll(link)].map(([, href = '']) => unescapeHtml(href)));
    return own;
  });
  if (urls.length === 0) return;
  const rows = urls.slice(0, maxLinks).map((url, position) => ({ messageId, position, url }));
  await ctx.db.insert(trackedLinks).values(rows);
}

/**
 * Returns a message’s HTML for one delivery, its tracked links replaced by ours; `opens` adds a one-pixel image.
 * The text of the mail stays as written.
 */
export async function trackedHtml(
  ctx: Ctx,
  { deliveryId, messageId }: { deliveryId: string; messageId: string },
  { html, opens }: { html: string; opens: boolean },
): Promise<string> {
  const links = await ctx.db
    .select({ id: trackedLinks.id, url: trackedLinks.url })
    .from(trackedLinks)
    .where(eq(trackedLinks.messageId, messageId))
    .orderBy(asc(trackedLinks.position));
  if (!opens && links.length === 0) return html;
  let position = 0;
  return editAboveQuote(html, (own) => {
    const counted = own.replace(link, (tag, href: string) => {
      const kept = links[position++];
      if (kept?.url !== unescapeHtml(href)) return tag;
      return `<a href="${escapeHtml(trackingUrl(ctx, { deliveryId, linkId: kept.id }))}"`;
    });
    if (!opens) return counted;
    const pixel = escapeHtml(trackingUrl(ctx, { deliveryId, linkId: null }));
    return `${counted}\n<img src="${pixel}" width="1" height="1" alt="" style="border:0">\n`;
  });
}

/**
 * Restores the original targets of our tracked links that an inbound mail quotes.
 * Its next reader is not the person whose clicks we count.
 */
export async function withOriginalLinks(
  ctx: Ctx,
  mail: string,
  { isHtml }: { isHtml: boolean },
): Promise<string> {
  const tokens = new Map<string, string>();
  for (const [address, token = ''] of mail.matchAll(trackingUrlPattern(ctx))) {
    const linkId = readTrackingToken(ctx.env.APP_SECRET, token)?.linkId;
    if (linkId) tokens.set(address, linkId);
  }
  if (tokens.size === 0) return mail;
  const rows = await ctx.db
    .select({ id: trackedLinks.id, url: trackedLinks.url })
    .from(trackedLinks)
    .where(inArray(trackedLinks.id, [...new Set(tokens.values())]));
  return mail.replace(trackingUrlPattern(ctx), (address) => {
    const url = rows.find(({ id }) => id === tokens.get(address))?.url;
    if (!url) return address;
    return isHtml ? escapeHtml(url) : url;
  });
}

function trackingUrl({ env }: Ctx, counted: TrackingTarget) {
  return `${env.APP_URL}/api/v1/${counted.linkId ? 'followed' : 'opened'}/${trackingToken(env.APP_SECRET, counted)}`;
}

function trackingUrlPattern({ env }: Ctx): RegExp {
  const ours = env.APP_URL.replace(/[^\w]/g, '\\$&');
  return new RegExp(`${ours}/api/v1/followed/([\\w-]{38,60})`, 'g');
}
