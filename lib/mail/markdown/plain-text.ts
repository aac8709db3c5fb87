import type { Token } from 'marked';
import { tableText } from './table-text.ts';
import {
  type CodeToken,
  type HeadingToken,
  type ImageToken,
  imageLabel,
  type ListToken,
  type ParagraphToken,
  type QuoteToken,
  type TableToken,
} from './tokens.ts';

/** Marks a line that is all mark, as that above fenced code. Typed text has no NUL. */
const omitted = '\0';

/**
 * Parsed Markdown as text: every character as typed except the marks of bold, italic, headings and code. Links are
 * `text (address)`, pictures `[description]`; lists, quotes and blank lines stay as they are.
 */
export function plainText(tokens: Token[]): string {
  return blocks(tokens)
    .split('\n')
    .filter((line) => !line.includes(omitted))
    .join('\n');
}

/** Tokens of one line as text. */
export function inlineText(tokens: Token[]): string {
  return tokens.map(inlineTokenText).join('');
}

/** The lexer gives a single line break after a block to the block. */
function blocks(tokens: Token[]): string {
  return tokens
    .map((token) => (token.type === 'space' ? token.raw : blockText(token) + lineBreakAfter(token)))
    .join('');
}

const lineBreakAfter = ({ raw }: Token) => (raw.endsWith('\n') ? '\n' : '');

function blockText(token: Token): string {
  switch (token.type) {
    case 'code':
      return [omitted, (token as CodeToken).text, omitted].join('\n');
    case 'blockquote': {
      const { tokens, prefixes } = token as QuoteToken;
      return prefixed(blocks(tokens), prefixes);
    }
    case 'list':
      return (token as ListToken).items
        .map(({ tokens, prefixes }) => prefixed(blocks(tokens), prefixes))
        .join('\n');
    case 'table':
      return tableText(token as unknown as TableToken);
    default:
      return inlineText((token as ParagraphToken | HeadingToken).tokens);
  }
}

function prefixed(text: string, prefixes: string[]): string {
  return text
    .split('\n')
    .map((line, index) => `${prefixes[index] ?? ''}${line}`)
    .join('\n');
}

function inlineTokenText(token: Token): string {
  switch (token.type) {
    case 'br':
      return '\n';
    case 'image':
      return imageLabel(token as ImageToken);
    case 'link': {
      const text = inlineText(token.tokens ?? []);
      const address = token.href.replace(/^mailto:/i, '');
      return text === address ? text : `${text} (${address})`;
    }
    case 'strong':
    case 'em':
      return inlineText(token.tokens ?? []);
    default:
      return 'text' in token ? token.text : token.raw;
  }
}
