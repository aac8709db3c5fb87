import { monthPattern } from './dates.ts';

/** A sentence of a draft; `text` stands in it exactly, `isQuote` within a block quotation. */
export type DraftSentence = { text: string; isQuote: boolean };

const marker = /^[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-*+•]|\d{1,2}[.)])[ \t]+|#{1,6}[ \t]+)?/;

/**
 * The sentences of a text in Markdown, in order and as they stand there. Lines and list entries end a sentence, unless a
 * line was only wrapped.
 */
export function sentencesIn(text: string): DraftSentence[] {
  return joinWrapped(text).flatMap((line) => {
    const start = marker.exec(line)?.[0] ?? '';
    const isQuote = start.includes('>');
    const cells = /^\s*\|.*\|\s*$/.test(line) ? line.split('|') : [line.slice(start.length)];
    return cells
      .flatMap(splitLine)
      .map((sentence) => ({ text: sentence.trim(), isQuote }))
      .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text));
  });
}

/** Lines of prose that go on in the next line, joined by the line break that stands there. */
function joinWrapped(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const last = lines.at(-1);
    const goesOn =
      last !== undefined &&
      last.length > 50 &&
      /[\p{L}\p{N},]$/u.test(last) &&
      /^[\p{Ll}\p{N}(]/u.test(line) &&
      !/^\d{1,2}[.)]\s/.test(line);
    if (goesOn) lines[lines.length - 1] = `${last}\n${line}`;
    else lines.push(line);
  }
  return lines;
}

const abbreviation =
  /(?:^|[\s(])(?:z|b|d|h|u|a|o|e|g|i|p|s|nr|no|n|art|bzw|ca|inkl|exkl|zzgl|evtl|ggf|max|min|approx|incl|excl|mr|mrs|ms|dr|prof|st|sig|sra|sr|ej|etc|mme|mlle|m|tel|usw|vgl|jan|feb|mar|apr|aug|sept|sep|oct|okt|nov|dec|dez|vs|dott|avv|ing|co|inc|ltd|abs|str|mio|std|num|av|ext)\.$/iu;
const beforeMonth = new RegExp(`^\\s*(?:${monthPattern})(?!\\p{L})`, 'iu');

function splitLine(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of line.matchAll(/[.!?…。！？]+["'”’»)\]*_]*(?=\s+\S)/gu)) {
    const end = match.index + match[0].length;
    const before = line.slice(start, match.index + 1);
    const after = line.slice(end);
    if (!/^\s+["“„«‘'(*_[¿¡–-]*[\p{Lu}\p{N}]/u.test(after)) continue;
    if (match[0].startsWith('.') && abbreviation.test(before)) continue;
    if (
      /(?:^|\D)\d{1,2}\.$/.test(before) &&
      (beforeMonth.test(after) || !/\s\S+\s+\S+.*\d{1,2}\.$/.test(before))
    )
      continue;
    sentences.push(line.slice(start, end));
    start = end;
  }
  sentences.push(line.slice(start));
  return sentences;
}
