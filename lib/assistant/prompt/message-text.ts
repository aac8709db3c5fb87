import type { Message } from '#lib/tickets/schema.ts';
import { stripInvisible, truncate } from './prompt-text.ts';

export const quoteMarks = {
  begin: '[Probably quoted from earlier mail, or a signature:]',
  end: '[End of quote or signature]',
};

const maxMarkedParts = 30;
const minQuotedChars = 1000;

type Part = { quoted: boolean; lines: string[] };
type Texts = Pick<Message, 'visible_text' | 'new_text'>;

/** All that no earlier mail of the ticket says. */
export function newTextOf({ visible_text, new_text }: Texts): string {
  return stripInvisible(new_text ?? visible_text);
}

/**
 * The same for a model: what is folded for people stands between `quoteMarks`. Past `limit` characters these parts are
 * cut first, then the end; each cut is named.
 */
export function messageText(message: Texts, limit: number): string {
  const text = newTextOf(message);
  if (message.new_text === null) return truncate(text, limit);
  const parts = partsOf(text, stripInvisible(message.visible_text));
  const quoted = parts.filter((part) => part.quoted);
  if (quoted.length > maxMarkedParts) return truncate(text, limit);
  const written = lengthOf(parts.filter((part) => !part.quoted));
  const quotedLimit = Math.max(minQuotedChars, limit - written) / Math.max(1, quoted.length);
  const marked = parts
    .map((part) => {
      const content = part.lines.join('\n').trim();
      return part.quoted
        ? `${quoteMarks.begin}\n${truncate(content, lengthOf(quoted) > limit - written ? quotedLimit : content.length)}\n${quoteMarks.end}`
        : content;
    })
    .filter((content) => content !== '')
    .join('\n\n');
  return written > limit ? truncate(marked, limit) : marked;
}

const lengthOf = (parts: Part[]) => parts.reduce((sum, { lines }) => sum + lines.join('\n').length, 0);

/** Splits a text into parts of visible and of other lines; blank lines belong to the part above. */
function partsOf(text: string, visible: string): Part[] {
  const left = new Map<string, number>();
  for (const line of visible.split('\n')) left.set(line.trim(), (left.get(line.trim()) ?? 0) + 1);
  const parts: Part[] = [];
  for (const line of text.split('\n')) {
    const key = line.trim();
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    const last = parts.at(-1);
    if (last && (key === '' || last.quoted === count <= 0)) last.lines.push(line);
    else parts.push({ quoted: key !== '' && count <= 0, lines: [line] });
  }
  return parts;
}
