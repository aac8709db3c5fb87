import type { Lexer, Token, TokenizerObject, Tokens } from 'marked';
import type { MarkdownOptions } from './lex-markdown.ts';
import { matchTable } from './match-table.ts';
import type { ListToken, QuoteToken } from './tokens.ts';

const maxDepth = 6;

const fence = /^( {0,3})(`{3,})([\w+#.-]*)[ \t]*(?:\n|$)/;
const quoteStart = /^>+ .*\S/;
const quoteLine = /^>(?=>*(?: |\n|$)) ?/;
/** Not a row of dashes, and at most three digits: a year at the beginning of a line is no number of a list. */
const marker = /^( *)(?:-|(0|[1-9]\d{0,2})\.) (?=\S)(?![- \t]*(?:\n|$))/;
/** Of several backslashes the first one counts, and the others are shown. */
const escapedMark = /^( {0,3})\\(?=\\*(?:- \S|>+ .*\S|## +\S))|^( {0,3}(?:0|[1-9]\d{0,2}))\\(?=\\*\. \S)/;

/** Where a search for the end of fenced code failed: any later one in the same text fails too. */
type Unclosed = { length: number; width: number };
const nothingUnclosed: Unclosed = { length: -1, width: 0 };

/**
 * The blocks of our Markdown, each a run of lines. A block's `raw` ends before its last line break. Blank lines always
 * separate blocks, except in fenced code.
 */
export function blockRules({ anyHeading = false }: MarkdownOptions): TokenizerObject {
  const heading = anyHeading ? /^(#{1,6}) +(\S[^\n]*)/ : /^(##) +(\S[^\n]*)/;
  let depth = 0;
  let unclosed: Unclosed = nothingUnclosed;

  function nested(lexer: Lexer, lines: string[]): Token[] {
    const outer = unclosed;
    unclosed = nothingUnclosed;
    depth += 1;
    lexer.state.top = true;
    const tokens = lexer.blockTokens(lines.join('\n'), []);
    depth -= 1;
    unclosed = outer;
    return tokens;
  }

  function matchFence(src: string): Tokens.Code | null {
    const [opening, , marks = '', lang = ''] = fence.exec(src) ?? [];
    if (opening === undefined) return null;
    if (src.length <= unclosed.length && marks.length >= unclosed.width) return null;
    const rest = src.slice(opening.length);
    const closing = new RegExp(`(?:^|\\n) {0,3}${marks}\`*[ \\t]*(?=\\n|$)`).exec(rest);
    if (!closing) {
      unclosed = { length: src.length, width: marks.length };
      return null;
    }
    const text = rest.slice(0, closing.index);
    return { type: 'code', raw: opening + rest.slice(0, closing.index + closing[0].length), lang, text };
  }

  function beginsBlock(src: string): boolean {
    return (
      heading.test(src) ||
      (depth < maxDepth && (quoteStart.test(lineAt(src, 0)) || beginsList(src))) ||
      matchFence(src) !== null ||
      matchTable(src) !== null
    );
  }

  return {
    code: () => undefined,
    hr: () => undefined,
    html: () => undefined,
    def: () => undefined,
    lheading: () => undefined,
    text: () => undefined,

    fences: (src) => matchFence(src) ?? undefined,

    heading(src) {
      const [raw, marks = '', text = ''] = heading.exec(src) ?? [];
      if (raw === undefined) return;
      return { type: 'heading', raw, depth: marks.length, text, tokens: this.lexer.inlineTokens(text) };
    },

    blockquote(src): QuoteToken | undefined {
      if (depth >= maxDepth || !quoteStart.test(lineAt(src, 0))) return;
      const lines = linesOf(src, (line) => quoteLine.test(line));
      const prefixes = lines.map((line) => quoteLine.exec(line)?.[0] ?? '');
      const inner = lines.map((line, index) => line.slice(prefixes[index]?.length));
      const tokens = nested(this.lexer, inner);
      return { type: 'blockquote', raw: lines.join('\n'), text: inner.join('\n'), tokens, prefixes };
    },

    list(src): ListToken | undefined {
      if (depth >= maxDepth || !beginsList(src)) return;
      const { start, items } = readItems(src);
      return {
        type: 'list',
        raw: items.map(({ raw }) => raw).join('\n'),
        ordered: start !== null,
        start: start ?? '',
        loose: false,
        items: items.map(({ raw, lines, prefixes }) => ({
          ...{ type: 'list_item', raw, text: lines.join('\n'), task: false, loose: false },
          ...{ tokens: nested(this.lexer, lines), prefixes },
        })),
      };
    },

    // Its cells are in `rows`, with the header: see `TableToken`.
    table(src) {
      const table = matchTable(src);
      return table
        ? (table.withTokens((cell) => this.lexer.inlineTokens(cell)) as unknown as Tokens.Table)
        : undefined;
    },

    paragraph(src) {
      const lines = linesOf(src, (line, at) => !isBlank(line) && (at === 0 || !beginsBlock(src.slice(at))));
      const tokens = lines.flatMap((line, index) => [
        ...(index > 0 ? [{ type: 'br', raw: '\n' } as Tokens.Br] : []),
        ...lineTokens(this.lexer, line),
      ]);
      const raw = lines.join('\n');
      return { type: 'paragraph', raw, text: raw, tokens };
    },
  };
}

/** At its beginning, a backslash also takes a mark of a block for text. */
function lineTokens(lexer: Lexer, line: string): Token[] {
  const [found, blanks, number] = escapedMark.exec(line) ?? [];
  if (found === undefined) return lexer.inlineTokens(line);
  const lead = blanks ?? number ?? '';
  return [
    { type: 'text', raw: lead, text: lead },
    { type: 'escape', raw: '\\', text: '' },
    ...lexer.inlineTokens(line.slice(lead.length + 1)),
  ];
}

const beginsList = (src: string) => (marker.exec(src)?.[1]?.length ?? 4) < 4;

type Item = { raw: string; lines: string[]; prefixes: string[] };

/** The entries of a list: of one kind, with consecutive numbers, so that HTML counts as was typed. */
function readItems(src: string): { start: number | null; items: Item[] } {
  const base = marker.exec(src)?.[1]?.length ?? 0;
  const items: Item[] = [];
  let start: number | null = null;
  let next: number | null = null;
  linesOf(src, (line, at) => {
    const [prefix = '', , digits] = marker.exec(line) ?? [];
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    const item = items.at(-1);
    if (item && indent >= base + 2) {
      append(item, line, Math.min(indent, item.prefixes[0]?.length ?? 0));
      return true;
    }
    const number = digits === undefined ? null : Number(digits);
    if (!prefix || isBlank(line) || (item && number !== next)) return false;
    if (at === 0) start = number;
    next = number === null ? null : number + 1;
    items.push({ raw: line, lines: [line.slice(prefix.length)], prefixes: [prefix] });
    return true;
  });
  return { start, items };
}

function append(item: Item, line: string, width: number) {
  item.raw += `\n${line}`;
  item.lines.push(line.slice(width));
  item.prefixes.push(line.slice(0, width));
}

/** As marked sees it: other blanks of Unicode are text. */
const isBlank = (line: string) => /^[ \t]*$/.test(line);

function lineAt(src: string, at: number): string {
  const end = src.indexOf('\n', at);
  return end < 0 ? src.slice(at) : src.slice(at, end);
}

/** The first lines that belong, as `belongs` says of each and its position. */
function linesOf(src: string, belongs: (line: string, at: number) => boolean): string[] {
  const lines: string[] = [];
  for (let at = 0; at < src.length; ) {
    const line = lineAt(src, at);
    if (!belongs(line, at)) break;
    lines.push(line);
    at += line.length + 1;
  }
  return lines;
}
