import { createHash } from 'node:crypto';
import { cutText, oneLine, storable } from '#lib/mail/charset/clean-text.ts';
import { importLimits } from '../limits.ts';
import type { ItemContent, SkipReason, SourceItem } from '../source-item.ts';

type Found = { key: string; name: string; url?: string | null };
type Fields = {
  title: string;
  body: string;
  audience?: ItemContent['audience'];
  language?: string | null;
  draft?: boolean;
};

/** An item of what was found, put into the form of an article; skipped when it is empty or too long for one. */
export function toItem(found: Found, fields: Fields): SourceItem {
  const title = cutText(oneLine(fields.title), importLimits.titleCharacters).trim();
  const body = storable(fields.body)
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (body === '') return skippedItem(found, 'empty');
  if (body.length > importLimits.bodyCharacters)
    return skippedItem(found, 'too_large', `${body.length} characters`);
  const { audience = null, draft = false } = fields;
  const content = {
    title: title || found.name,
    body,
    audience,
    language: readLanguage(fields.language),
    draft,
  };
  return { ...cleanFound(found), content };
}

/** An item that cannot become an article. */
export function skippedItem(found: Found, skipped: SkipReason, detail: string | null = null): SourceItem {
  return { ...cleanFound(found), skipped, detail: detail === null ? null : cutText(oneLine(detail), 500) };
}

/** The ISO 639-1 code of a language tag such as `de-AT` or `en_us`; null for what is none. */
export function readLanguage(tag: string | null | undefined): string | null {
  return /^([a-z]{2})(?:$|[-_])/i.exec(tag?.trim() ?? '')?.[1]?.toLowerCase() ?? null;
}

/** An audience by the words that people and other products use for it; null for none, `invalid` for others. */
export function readAudience(word: string | null | undefined): ItemContent['audience'] | 'invalid' {
  const given = word?.trim().toLowerCase() ?? '';
  if (given === '') return null;
  if (['public', 'everyone', 'external', 'customers', 'published'].includes(given)) return 'public';
  if (['internal', 'private', 'team', 'staff', 'agents'].includes(given)) return 'internal';
  return 'invalid';
}

function cleanFound({ key, name, url = null }: Found): Required<Found> {
  return { key: shortKey(storable(key)), name: cutText(oneLine(name), 500), url };
}

/** Short enough for an index. */
const maxKey = 400;

function shortKey(key: string): string {
  return key.length <= maxKey ? key : `sha256:${createHash('sha256').update(key).digest('hex')}`;
}
