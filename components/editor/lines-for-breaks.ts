import type { PluginSpec } from 'prosemirror-state';
import { markdownSchema } from './schema.ts';

/** Breaks that were pasted, or typed by an input method, become lines of their own. */
export const linesForBreaks: PluginSpec<null> = {
  appendTransaction(transactions, _before, { doc, tr }) {
    if (!transactions.some(({ docChanged }) => docChanged)) return null;
    const breaks: number[] = [];
    doc.descendants((node, at) => {
      if (node.type === markdownSchema.nodes.hard_break) breaks.push(at);
    });
    for (const at of breaks.toReversed()) tr.delete(at, at + 1).split(at);
    return breaks.length > 0 ? tr : null;
  },
};
