/** A line without quote marks and extra blanks (`key`), as it is compared with earlier mail. */
type ComparedLine = {
  text: string;
  key: string;
  quoted: boolean;
  folded: boolean;
  proven: boolean;
};

/** What earlier mails say: their lines, lines with the next one, and paragraphs, because quoting wraps lines anew. */
type EarlierText = { lines: Set<string>; pairs: Set<string>; paragraphs: Set<string> };

/** An unmarked line below this length may have been written twice, such as “Yes”. */
const minLineChars = 24;
const minParagraphWords = 6;
const minRun = { lines: 3, chars: 120 };
/** How many quoted lines stay above an answer, so that it can be understood. */
const maxAnsweredLines = 3;

type Mail = { text: string; visibleText: string };

/**
 * What a mail says that `earlier` ones do not. `newText` lacks lines that are proven to repeat them: quoted with `>`,
 * missing in `visibleText`, or in a long run. It is whole when nothing would be left. Linear in length.
 */
export function compareWithEarlier(
  mail: Mail,
  earlier: string[],
): { newText: string; hasInlineAnswers: boolean } {
  const known = readEarlier(earlier);
  const hasInlineAnswers = insertsLines(comparedLines(mail), known);
  const lines = comparedLines(hasInlineAnswers ? { text: mail.text, visibleText: mail.text } : mail);
  return { newText: withoutProven(lines, known) || mail.text.trim(), hasInlineAnswers };
}

/** Whether new lines stand inside folded history, between two lines that follow each other in an earlier mail. */
function insertsLines(lines: ComparedLine[], known: EarlierText): boolean {
  let above: ComparedLine | undefined;
  let inserted = false;
  for (const line of lines) {
    if (line.key === '') continue;
    const repeats = line.folded && !line.quoted && known.lines.has(line.key);
    if (repeats && inserted && follows(known, above, line)) return true;
    if (repeats) [above, inserted] = [line, false];
    else if (line.folded && !line.quoted) inserted = true;
    else above = undefined;
  }
  return false;
}

/** Empty when all lines are proven. */
function withoutProven(lines: ComparedLine[], known: EarlierText): string {
  proveLines(lines, known);
  proveParagraphs(lines, known);
  proveRuns(lines, known);
  keepAnswered(lines);
  const kept = lines.filter((line, at) => !line.proven && !separatesProven(lines, at));
  if (kept.every(({ key }) => key === '')) return '';
  return kept
    .map(({ text }) => text)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function comparedLines({ text, visibleText }: Mail): ComparedLine[] {
  const visible = new Map<string, number>();
  for (const line of visibleText.split('\n')) visible.set(line.trim(), (visible.get(line.trim()) ?? 0) + 1);
  return text.split('\n').map((line) => {
    const left = visible.get(line.trim()) ?? 0;
    visible.set(line.trim(), left - 1);
    return {
      text: line,
      key: keyOf(line),
      quoted: line.trimStart().startsWith('>'),
      folded: left <= 0,
      proven: false,
    };
  });
}

function keyOf(line: string) {
  return line
    .replace(/^[\s>]+/, '')
    .replace(/\s+/g, ' ')
    .trimEnd();
}

function readEarlier(texts: string[]): EarlierText {
  const known: EarlierText = { lines: new Set(), pairs: new Set(), paragraphs: new Set() };
  for (const text of texts) {
    let above: string | null = null;
    let paragraph: string[] = [];
    for (const key of [...text.split('\n').map(keyOf), '']) {
      if (key === '') {
        if (paragraph.length > 0) known.paragraphs.add(paragraph.join(' '));
        paragraph = [];
        continue;
      }
      known.lines.add(key);
      if (above !== null) known.pairs.add(`${above}\n${key}`);
      above = key;
      paragraph.push(key);
    }
  }
  return known;
}

/** A quoted line is proven alone; a folded one when it is long, or follows or precedes the same line as before. */
function proveLines(lines: ComparedLine[], known: EarlierText): void {
  const content = lines.filter(({ key }) => key !== '');
  for (const [at, line] of content.entries()) {
    if (!(line.quoted || line.folded) || !known.lines.has(line.key)) continue;
    line.proven =
      line.quoted ||
      line.key.length >= minLineChars ||
      follows(known, content[at - 1], line) ||
      follows(known, line, content[at + 1]);
  }
}

function follows({ pairs }: EarlierText, first: ComparedLine | undefined, second: ComparedLine | undefined) {
  return first !== undefined && second !== undefined && pairs.has(`${first.key}\n${second.key}`);
}

function proveParagraphs(lines: ComparedLine[], known: EarlierText): void {
  let paragraph: ComparedLine[] = [];
  const close = () => {
    const joined = paragraph.map(({ key }) => key).join(' ');
    const long = joined.split(' ', minParagraphWords).length === minParagraphWords;
    if (long && known.paragraphs.has(joined)) for (const line of paragraph) line.proven = true;
    paragraph = [];
  };
  for (const line of lines) {
    const marked = line.key !== '' && (line.quoted || line.folded);
    if (!marked || paragraph.at(-1)?.quoted === !line.quoted) close();
    if (marked) paragraph.push(line);
  }
  close();
}

/** Proves lines that repeat at least `minRun` in the same order, though nothing marks them as quoted. */
function proveRuns(lines: ComparedLine[], known: EarlierText): void {
  let run: ComparedLine[] = [];
  const close = () => {
    const chars = run.reduce((sum, { key }) => sum + key.length, 0);
    if (run.length >= minRun.lines && chars >= minRun.chars) for (const line of run) line.proven = true;
    run = [];
  };
  for (const line of lines.filter(({ key }) => key !== '')) {
    if (!follows(known, run.at(-1), line)) close();
    if (known.lines.has(line.key)) run.push(line);
  }
  close();
}

/** Keeps the last quoted lines above an answer between quotes. */
function keepAnswered(lines: ComparedLine[]): void {
  let left = 0;
  for (const line of lines.toReversed()) {
    if (line.key === '') continue;
    if (!line.proven) left = line.quoted || line.folded ? 0 : maxAnsweredLines;
    else if (!line.quoted || line.folded || left === 0) left = 0;
    else {
      line.proven = false;
      left -= 1;
    }
  }
}

/** Whether a line of nothing but quote marks follows a proven line. */
function separatesProven(lines: ComparedLine[], at: number): boolean {
  const line = lines[at];
  return line?.key === '' && line.quoted && lines[at - 1]?.proven !== false;
}
