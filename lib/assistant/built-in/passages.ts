import { tokenize } from '#lib/articles/keywords.ts';
import { mattersIn } from '#lib/articles/search/matters.ts';
import { type AnswerKind, tellsKind } from './answer-kind.ts';
import { type Asked, roughStem } from './relevance.ts';

export type Passage = { text: string; quote: string };

/** Sentences, list entries or table rows; `head` is the line before a list, or a table's head. */
type Block = { kind: 'text' | 'steps' | 'list' | 'table'; head: string; units: string[] };
type Scored = { block: Block; at: number; score: number };

/** Below this share of the best unit's score, a unit is not part of the answer. */
const minShare = 0.5;
const maxUnits = 4;
const maxWordsWhole = 40;
const maxWordsOfWholeArticle = 120;

/**
 * The sentences of a Markdown article that answer a question, in their order, at most four and their context. Steps come
 * whole, entries of a list with the line before it, and rows of a table with its head.
 */
export function answerPassages(
  article: string,
  asked: Asked,
  { kind, isStory }: { kind: AnswerKind | null; isStory: boolean },
): { passages: Passage[]; tells: boolean } {
  const blocks = blocksOf(article);
  const scored = scoreUnits(blocks, asked, kind);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best === 0) return { passages: [], tells: false };
  const chosen = isStory
    ? unitsForStory(scored)
    : scored
        .filter(({ score }) => score >= best * minShare)
        .toSorted((one, other) => other.score - one.score)
        .slice(0, maxUnits);
  const passages = blocks.flatMap((block) => {
    const units = chosen.filter((each) => each.block === block).map(({ at }) => at);
    return units.length > 0 ? [passageOf(block, new Set(units))] : [];
  });
  return { passages, tells: kind === null || passages.some(({ text }) => tellsKind(text, kind)) };
}

/** Who tells what happened needs to know what comes next: how the article begins, and the paragraph that fits best. */
function unitsForStory(scored: Scored[]): Scored[] {
  const words = scored.reduce((sum, { block, at }) => sum + tokenize(block.units[at] ?? '').length, 0);
  if (words <= maxWordsOfWholeArticle) return scored;
  const first = scored[0]?.block;
  const best = scored.reduce<Scored | undefined>(
    (a, b) => (a && a.score >= b.score ? a : b),
    undefined,
  )?.block;
  return scored.filter(({ block }) => block === first || block === best);
}

function blocksOf(article: string): Block[] {
  const blocks: Block[] = [];
  for (const part of article.replace(/\r\n?/g, '\n').split(/\n\s*\n|\n(?=#{1,6} )/)) {
    const text = part.replace(/^\s*#{1,6}\s.*\n?/, '').trim();
    if (!text) continue;
    const lines = text.split('\n');
    if (/^\|/.test(text) && lines.length > 2)
      blocks.push({ kind: 'table', head: lines.slice(0, 2).join('\n'), units: lines.slice(2) });
    else if (/^\s*(?:[-*+]|\d{1,2}[.)])\s/.test(text)) {
      const before = blocks.at(-1);
      const head = before?.kind === 'text' ? (/[^.!?]*:$/.exec(before.units.at(-1) ?? '')?.[0] ?? '') : '';
      if (head && before) before.units.pop();
      blocks.push({
        kind: /^\s*\d/.test(text) ? 'steps' : 'list',
        head: head.trim(),
        units: entriesOf(lines),
      });
    } else blocks.push({ kind: 'text', head: '', units: sentencesIn(text) });
  }
  return blocks.filter(({ units }) => units.length > 0);
}

function entriesOf(lines: string[]): string[] {
  const entries: string[] = [];
  for (const line of lines) {
    if (/^\s*(?:[-*+]|\d{1,2}[.)])\s/.test(line) || entries.length === 0) entries.push(line);
    else entries[entries.length - 1] += `\n${line}`;
  }
  return entries;
}

function sentencesIn(text: string): string[] {
  return text
    .replace(/\n/g, ' ')
    .split(/(?<=[.!?…]["”»)]?)\s+(?=[\p{Lu}\p{N}"“„«¿¡([*])/u)
    .filter((sentence) => sentence.trim() !== '');
}

/** A matter or word that few units hold counts more; so does what holds the kind of answer. */
function scoreUnits(blocks: Block[], asked: Asked, kind: AnswerKind | null): Scored[] {
  const units = blocks.flatMap((block) =>
    block.units.map((unit, at) => {
      const text = block.kind === 'list' ? `${block.head} ${unit}` : unit;
      return {
        block,
        at,
        unit,
        stems: new Set(tokenize(text).map(roughStem)),
        matters: mattersIn(text, null),
      };
    }),
  );
  const worthOf = (holders: number) => Math.log(1 + (units.length + 1) / (holders + 0.5));
  const wanted = [
    ...asked.matters.map((matter) => (each: (typeof units)[number]) => each.matters.has(matter)),
    ...asked.words.map((word) => (each: (typeof units)[number]) => each.stems.has(roughStem(word))),
  ].map((isMet) => ({ isMet, worth: worthOf(units.filter(isMet).length) }));
  return units.map((each) => {
    const met = wanted.reduce((sum, { isMet, worth }) => sum + (isMet(each) ? worth : 0), 0);
    return { block: each.block, at: each.at, score: kind && tellsKind(each.unit, kind) ? met * 1.5 : met };
  });
}

function passageOf({ kind, head, units }: Block, chosen: Set<number>): Passage {
  if (kind === 'text') {
    const text = withContext(units, chosen)
      .map((at) => units[at] ?? '')
      .join(' ');
    return { text, quote: quoteOf(text) };
  }
  const kept = kind === 'steps' ? units : units.filter((_, at) => chosen.has(at));
  const first = units.find((_, at) => chosen.has(at)) ?? '';
  const text = [head, kept.join('\n')].filter(Boolean).join(kind === 'table' ? '\n' : '\n\n');
  return { text, quote: quoteOf(first.replace(/^\s*(?:[-*+]|\d{1,2}[.)])\s+/, '')) };
}

/**
 * A short paragraph stays whole. A sentence that begins with a pronoun needs the one before, and one that goes on with it
 * belongs to the answer.
 */
function withContext(sentences: string[], chosen: Set<number>): number[] {
  if (sentences.length <= 3 && tokenize(sentences.join(' ')).length <= maxWordsWhole)
    return [...sentences.keys()];
  const kept = new Set(chosen);
  for (const at of chosen) {
    if (leansBack.test(sentences[at] ?? '') && at > 0) kept.add(at - 1);
    if (leansBack.test(sentences[at + 1] ?? '')) kept.add(at + 1);
  }
  return [...kept].sort((one, other) => one - other);
}

const leansBack =
  /^(?:\S+ ){0,3}(it|its|they|them|this|that|these|those|he|she|then|there|otherwise|later|or|and|but|also|we then|take it|you do not need|er|sie|es|diese|dieser|dann|danach|sonst|il|elle|ils|elles|cela|ensuite|sinon|ello|esto|luego|esso|questo|poi)(?!\p{L})/iu;

/** The first sentences as a citation, up to 240 characters. */
function quoteOf(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  if (flat.length <= 240) return flat;
  const cut = flat.slice(0, 240);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '));
  return end > 60 ? cut.slice(0, end + 1) : cut.slice(0, cut.lastIndexOf(' '));
}
