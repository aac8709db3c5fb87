import { keywords, tokenize } from '#lib/articles/keywords.ts';

const maxWords = 130;
/** The minimum share of the best block's score. */
const minShareOfBest = 0.3;

export type Passage = { text: string; quote: string };

/**
 * The passages of a Markdown article that answer a mail best, in article order. Short articles lose only unrelated
 * blocks; longer ones are cut to about 130 words. A list stays with the line before it.
 */
export function bestPassages(article: string, query: string): Passage[] {
  const blocks = blocksOf(article);
  const terms = new Set(keywords(query, 200).map(stemOf));
  const whole = blocks.reduce((sum, block) => sum + lengthOf(block.text), 0);
  const chosen = whole <= maxWords ? dropUnrelated(blocks, terms) : selectBlocks(blocks, terms);
  return chosen.map(({ text }) => ({ text, quote: quoteOf(text) }));
}

type Block = { text: string; heading: string; position: number };

function blocksOf(article: string): Block[] {
  const blocks: Block[] = [];
  let heading = '';
  for (const part of article.replace(/\r\n?/g, '\n').split(/\n\s*\n|\n(?=#{1,6} )/)) {
    const [first = '', ...rest] = part.trim().split('\n');
    const title = /^#{1,6}\s+(.*)$/.exec(first)?.[1];
    if (title !== undefined) heading = title;
    const text = (title === undefined ? part : rest.join('\n')).trim();
    if (!text) continue;
    const before = blocks.at(-1);
    if (before && /:$/.test(before.text) && isList(text)) before.text += `\n\n${text}`;
    else blocks.push({ text, heading, position: blocks.length });
  }
  return blocks;
}

const isList = (text: string) => /^\s*(?:[-*+]|\d{1,2}[.)])\s/.test(text);

/** A block right after a matching one is kept with it. */
function dropUnrelated(blocks: Block[], terms: Set<string>): Block[] {
  const fits = blocks.map((block) => scoreBlock(block, terms) > 0);
  const related = blocks.filter((_, at) => fits[at] || fits[at - 1]);
  return related.length ? related : blocks;
}

/** Boosts the first block, since articles open with the main point. */
function selectBlocks(blocks: Block[], terms: Set<string>): Block[] {
  const ranked = blocks
    .map((block) => ({ block, score: scoreBlock(block, terms) + (block.position === 0 ? 0.75 : 0) }))
    .sort((a, b) => b.score - a.score || a.block.position - b.block.position);
  const best = ranked[0]?.score ?? 0;
  const chosen: Block[] = [];
  let wordsLeft = maxWords;
  for (const { block, score } of ranked) {
    const length = lengthOf(block.text);
    if (chosen.length > 0 && (score < best * minShareOfBest || length > wordsLeft)) continue;
    chosen.push(block);
    wordsLeft -= length;
  }
  return chosen.sort((a, b) => a.position - b.position);
}

function scoreBlock(block: Block, terms: Set<string>): number {
  const inText = new Set(keywords(block.text, 400).map(stemOf));
  const inHeading = new Set(keywords(block.heading, 40).map(stemOf));
  let score = 0;
  for (const term of terms) score += (inText.has(term) ? 1 : 0) + (inHeading.has(term) ? 1.5 : 0);
  return score / Math.sqrt(Math.max(12, lengthOf(block.text)) / 25);
}

/** Light stemming, enough to match "returned" with "returns". */
function stemOf(word: string) {
  return word.length > 4
    ? word.replace(/(?:ing|ed|es|s|en|er|e|n)$/, '').slice(0, Math.max(4, word.length - 3))
    : word;
}

const lengthOf = (text: string) => tokenize(text).length;

/** The first sentences as a citation, up to 240 characters. */
function quoteOf(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  if (flat.length <= 240) return flat;
  const cut = flat.slice(0, 240);
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('! '), cut.lastIndexOf('? '));
  return end > 60 ? cut.slice(0, end + 1) : cut.slice(0, cut.lastIndexOf(' '));
}
