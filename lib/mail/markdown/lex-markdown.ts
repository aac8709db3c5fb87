import { Lexer, Marked, type Token, type Tokenizer, type TokenizerObject } from 'marked';
import { blockRules } from './block-rules.ts';
import { inlineExtensions, inlineRules } from './inline-rules.ts';

export type MarkdownOptions = {
  /** `#` to `######` begin a heading, as in documents written elsewhere. In mail only `## ` does. */
  anyHeading?: boolean;
};

/**
 * Parses our Markdown: `**bold**`, `*italic*`, lists (`- `, `1. `), links, code, quotes (`> `), tables, pictures, and
 * headings (`## `). Whatever else marked would read, as `~`, `---`, HTML, entities and indented code, is text.
 */
export function lexMarkdown(source: string, options: MarkdownOptions = {}): Token[] {
  const rules: TokenizerObject = { ...blockRules(options), ...inlineRules };
  const { defaults } = new Marked({
    gfm: true,
    breaks: true,
    tokenizer: rules,
    extensions: inlineExtensions(),
  });
  const lexer = new Lexer(defaults);
  if (defaults.tokenizer) defaults.tokenizer.rules = withoutMasks(defaults.tokenizer.rules);
  return lexer.lex(source);
}

/** What marked searches a whole line for before reading it, which nothing of ours uses and hostile lines make slow. */
function withoutMasks({ inline, ...rules }: Tokenizer['rules']): Tokenizer['rules'] {
  const nothing = /(?!)/g;
  return {
    ...rules,
    inline: { ...inline, reflinkSearch: nothing, blockSkip: nothing, anyPunctuationOutsideCode: nothing },
  };
}
