import { oneLine } from '#lib/mail/charset/clean-text.ts';
import type { Locale } from '#locales/locale.ts';
import { translatorOf } from '#locales/translator.ts';

/** A paragraph, or an act with its link. */
export type SystemMailBlock = string | { act: string; url: string };

/** The body of a mail to a user, equal in text and HTML. */
export function systemMailText(
  locale: Locale,
  name: string,
  blocks: SystemMailBlock[],
): { text: string; html: string } {
  const all = [translatorOf(locale)('mails.greeting', { name: oneLine(name) }), ...blocks];
  return {
    text: `${all.map(textOf).join('\n\n')}\n`,
    html: all.map(htmlOf).join('\n'),
  };
}

function textOf(block: SystemMailBlock): string {
  return typeof block === 'string' ? block : `${block.act}:\n${block.url}`;
}

function htmlOf(block: SystemMailBlock): string {
  if (typeof block === 'string') return `<p>${escapeHtml(block)}</p>`;
  return `<p><a href="${escapeHtml(block.url)}">${escapeHtml(block.act)}</a></p>`;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
