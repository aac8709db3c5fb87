import type { Node } from 'prosemirror-model';
import { isInWord } from '#lib/mail/markdown/borders.ts';

export type MarkName = 'link' | 'strong' | 'em' | 'code';

/** One character of a line, or a picture in it. Of a link, the value of its mark is its target. */
export type LineCharacter = {
  shown: string;
  image: { words: string; to: string } | null;
  marks: ReadonlyMap<MarkName, string>;
};

export function lineCharacters(line: Node): LineCharacter[] {
  return line.children.flatMap((node): LineCharacter[] => {
    const marks = new Map(
      node.marks.map(({ type, attrs }) => [type.name as MarkName, String(attrs.href ?? '')]),
    );
    if (!node.isText)
      return [{ shown: '', image: { words: node.attrs.words, to: node.attrs.target }, marks }];
    return [...(node.text ?? '')].map((shown) => ({ shown, image: null, marks }));
  });
}

/** Without marks on the blanks at the ends of what they mark: there they are never seen. */
export function withTidyMarks(characters: LineCharacter[]): LineCharacter[] {
  return overRuns(characters, (run, name) => {
    const isSeen = run.map(({ shown, image }) => image !== null || shown.trim() !== '');
    const [first, last] = [isSeen.indexOf(true), isSeen.lastIndexOf(true)];
    return run.map((one, index) => (first < 0 || index < first || index > last ? without(one, [name]) : one));
  });
}

/** With marks that end within a word on all of it. */
export function withWholeWords(characters: LineCharacter[]): LineCharacter[] {
  const inWord = (at: number) => isInWord(characters[at]?.shown ?? '');
  const marks = characters.map((one) => new Map(one.marks));
  for (const name of ['strong', 'em'] as const)
    for (const step of [1, -1])
      for (let index = 0; index < marks.length; index += 1) {
        const at = step > 0 ? index : marks.length - 1 - index;
        if (marks[at - step]?.has(name) && inWord(at - step) && inWord(at)) marks[at]?.set(name, '');
      }
  return characters.map((one, index) => ({ ...one, marks: marks[index] ?? one.marks }));
}

export function withoutMarks(characters: LineCharacter[], names: MarkName[]): LineCharacter[] {
  return characters.map((one) => without(one, names));
}

function without(one: LineCharacter, names: MarkName[]): LineCharacter {
  return { ...one, marks: new Map([...one.marks].filter(([name]) => !names.includes(name))) };
}

/** Changes each run of neighbours that have the same mark. */
function overRuns(
  characters: LineCharacter[],
  change: (run: LineCharacter[], name: MarkName) => LineCharacter[],
): LineCharacter[] {
  let all = characters;
  for (const name of ['code', 'em', 'strong', 'link'] as const) {
    const next: LineCharacter[] = [];
    for (let at = 0; at < all.length; ) {
      const value = all[at]?.marks.get(name);
      let end = at + 1;
      while (end < all.length && all[end]?.marks.get(name) === value) end += 1;
      const run = all.slice(at, end);
      next.push(...(value === undefined ? run : change(run, name)));
      at = end;
    }
    all = next;
  }
  return all;
}
