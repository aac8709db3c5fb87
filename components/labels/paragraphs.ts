/**
 * A plain-text mail as paragraphs. Lines that a mail program broke at a fixed width are joined again: a break stands
 * where the next word would not have fitted. Lists, quotes, tables and lines that the writer ended early stay.
 */
export function paragraphs(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n');
  const width = Math.max(...lines.split('\n').map((line) => (standaloneLine.test(line) ? 0 : line.length)));
  return lines
    .split(/\n[^\S\n]*\n+/)
    .map((paragraph) => joinLines(paragraph.replace(/^\n+|\s+$/g, ''), width))
    .filter(Boolean);
}

const wrapWidth = { min: 58, max: 120 };

function joinLines(paragraph: string, width: number): string {
  const lines = paragraph.split('\n');
  if (lines.length === 1 || width < wrapWidth.min || width > wrapWidth.max) return paragraph;
  return lines.reduce((before, line, at) => {
    const previous = lines[at - 1];
    const broken = previous !== undefined && isWrapped(previous, line, width);
    return broken ? `${before.trimEnd()} ${line}` : `${before}\n${line}`;
  });
}

function isWrapped(line: string, next: string, width: number): boolean {
  const word = /^\S+/.exec(next)?.[0];
  if (!word || standaloneLine.test(next) || standaloneLine.test(line)) return false;
  const midSentence = !/[.!?:,;–-]$/.test(line.trimEnd()) && /^\p{Ll}/u.test(word) && line.length * 2 > width;
  return midSentence || line.trimEnd().length + 1 + word.length > width;
}

const standaloneLine = /^(\s|>|[-*+•]\s|\d{1,3}[.)]\s|\|)/;
