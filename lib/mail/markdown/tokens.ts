import type { Token, Tokens } from 'marked';

/** Lines with what stood before each of them: `> `, `- `, or the indentation of a list. */
type Prefixed = { prefixes: string[] };

export type QuoteToken = Tokens.Blockquote & Prefixed;
export type ListToken = Omit<Tokens.List, 'items'> & { items: (Tokens.ListItem & Prefixed)[] };
export type HeadingToken = Tokens.Heading;
export type ParagraphToken = Tokens.Paragraph;
export type CodeToken = Tokens.Code;

/** Tokens of a table stand in its cells. */
export function childrenOf(token: Token): Token[] {
  if (token.type === 'table')
    return (token as unknown as TableToken).rows.flat().flatMap(({ tokens }) => tokens);
  if (token.type === 'list') return token.items;
  return ('tokens' in token && token.tokens) || [];
}

export type Align = 'left' | 'right' | 'center' | null;
export type TableCell = { raw: string; tokens: Token[]; align: Align; header: boolean };
/** `rows` begin with the header; `delimiter` are the raw cells of the line below it. */
export type TableToken = { type: 'table'; raw: string; rows: TableCell[][]; delimiter: string[] };

export type ImageToken = Pick<Tokens.Image, 'href' | 'text'>;

/** A picture as text: `[its description]`. */
export const imageLabel = ({ text }: ImageToken) => `[${text.trim() || 'image'}]`;
