import { type Change, diffLines, diffWordsWithSpace } from 'diff';
import type { TextChange } from './schema.ts';

/** Beyond these, the work would hold up the process: lines, or a whole text, are then told as replaced. */
const maxChangedLines = 250;
const maxChangedWords = 200;

/** What changed from one text to another: by lines, and within changed lines by words. */
export function compareTexts(before: string, after: string): TextChange[] {
  const lines = diffLines(before, after, { maxEditLength: maxChangedLines });
  if (!lines) return replaced(before, after);
  return joined(lines.flatMap((line, at) => passagesOf(line, lines[at - 1], lines[at + 1])));
}

/** A removed line with an added one after it is one changed line. */
function passagesOf(line: Change, before: Change | undefined, after: Change | undefined): TextChange[] {
  if (line.removed && after?.added) return compareWords(line.value, after.value);
  if (line.added && before?.removed) return [];
  return [toPassage(line)];
}

function compareWords(before: string, after: string): TextChange[] {
  const words = diffWordsWithSpace(before, after, { maxEditLength: maxChangedWords });
  const passages = words?.map(toPassage) ?? [];
  const kept = passages
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, { text }) => sum + text.trim().length, 0);
  // Two lines that share little read better one after the other than word by word.
  return kept * 3 < Math.min(before.length, after.length) ? replaced(before, after) : passages;
}

function toPassage({ added, removed, value }: Change): TextChange {
  return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value };
}

function replaced(before: string, after: string): TextChange[] {
  const passages: TextChange[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return passages.filter(({ text }) => text !== '');
}

function joined(passages: TextChange[]): TextChange[] {
  const result: TextChange[] = [];
  for (const passage of passages) {
    const last = result.at(-1);
    if (last?.kind === passage.kind) last.text += passage.text;
    else result.push({ ...passage });
  }
  return result;
}
