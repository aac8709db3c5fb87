type Folded = 'quote' | 'signature';

/** What the fold of a mail hides. */
export function foldKind(folded: Folded[]): 'quote' | 'signature' | 'both' {
  if (!folded.includes('signature')) return 'quote';
  return folded.includes('quote') ? 'both' : 'signature';
}

/** How many lines of a mail the fold hides. */
export function foldedLines(text: string, visible: string): number {
  const count = (value: string) => value.split('\n').filter((line) => line.trim()).length;
  return Math.max(0, count(text) - count(visible));
}

export type LinkPart = { text: string; href?: string };

/** Splits plain text into words and links; only http, https and mail addresses become links. */
export function linkParts(text: string): LinkPart[] {
  const parts: LinkPart[] = [];
  let end = 0;
  for (const match of text.matchAll(linkLike)) {
    const found = trimEnd(match[0]);
    const href = found.includes('://') ? found : `mailto:${found}`;
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: found, href });
    end = match.index + found.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

const linkLike = /\bhttps?:\/\/[^\s<>"“”]{1,2000}|\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g;

/** A full stop or bracket after a link belongs to the sentence. */
function trimEnd(link: string): string {
  const trimmed = link.replace(/[.,;:!?'’]+$/, '');
  return trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.slice(0, -1) : trimmed;
}

/** A file's name in two parts, so that its ending stays in sight however long the rest is. */
export function nameParts(name: string): [stem: string, ending: string] {
  const dot = name.lastIndexOf('.');
  return dot > 0 && name.length - dot <= 12 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
}
