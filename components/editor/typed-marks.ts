import type { Token } from 'marked';
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import type { ResolvedPos } from 'prosemirror-model';
import { lexMarkdown } from '#lib/mail/markdown/lex-markdown.ts';
import { inlineNodes } from './parse-markdown.ts';
import { isBareLink } from './read-line.ts';
import { markdownSchema } from './schema.ts';

const { nodes } = markdownSchema;

/** Marks of our Markdown that are typed become what they mean. Backspace gives them back as text. */
export const typedMarks = inputRules({
  rules: [
    wrappingInputRule(/^- $/, nodes.bullet_list),
    wrappingInputRule(
      /^(0|[1-9]\d{0,2})\. $/,
      nodes.ordered_list,
      ([, digits]) => ({ start: Number(digits) }),
      ([, digits], list) => list.attrs.start + list.childCount === Number(digits),
    ),
    wrappingInputRule(/^> $/, nodes.blockquote),
    textblockTypeInputRule(/^## $/, nodes.heading),
    textblockTypeInputRule(/^```([\w+#.-]*) $/, nodes.code_block, ([, lang]) => ({ lang })),
    new InputRule(/[*`)]$/, (state, [closing], start, end) => {
      const text = textBefore(state.doc.resolve(start)) + closing;
      const last = lastMark(text);
      if (!last) return null;
      const from = start - (last.raw.length - closing.length);
      return state.tr.replaceWith(from, end, inlineNodes([last])).setStoredMarks([]);
    }),
  ],
});

/** The text between the cursor and the last picture or mark before it. */
function textBefore({ parent, parentOffset }: ResolvedPos): string {
  let [at, from] = [0, 0];
  for (const child of parent.children) {
    if (at >= parentOffset) break;
    at += child.nodeSize;
    if (!child.isText || child.marks.length > 0) from = at;
  }
  return from < parentOffset ? parent.textBetween(from, parentOffset) : '';
}

/** The mark that the text ends with. */
function lastMark(text: string): Token | undefined {
  const [block] = lexMarkdown(text);
  const last = block && 'tokens' in block ? block.tokens?.at(-1) : undefined;
  const isMark = last && ['strong', 'em', 'codespan', 'link', 'image'].includes(last.type);
  return isMark && !isBareLink(last) ? last : undefined;
}
