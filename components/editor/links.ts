import type { EditorState, Transaction } from 'prosemirror-state';
import { markdownSchema } from './schema.ts';

const { link } = markdownSchema.marks;

/** The target of the link at the cursor, or at the beginning of what is chosen. */
export function hrefAtCursor({ selection, doc }: EditorState): string | null {
  const marks = selection.empty
    ? [...selection.$from.marks(), ...(selection.$from.nodeAfter?.marks ?? [])]
    : (doc.nodeAt(selection.from)?.marks ?? []);
  const href: unknown = marks.find(({ type }) => type === link)?.attrs.href;
  return typeof href === 'string' ? href : null;
}

/** Links what is chosen, or the link at the cursor; without either, the target is written there. */
export function withLink(state: EditorState, href: string | null): Transaction | null {
  const { tr, selection } = state;
  const { from, to } = selection.empty ? linkAround(state) : selection;
  if (from < to) {
    tr.removeMark(from, to, link);
    return href ? tr.addMark(from, to, link.create({ href })) : tr;
  }
  return href ? tr.insertText(href) : null;
}

function linkAround({ selection: { $from } }: EditorState): { from: number; to: number } {
  const { parent } = $from;
  const own = [...$from.marks(), ...($from.nodeAfter?.marks ?? [])].find(({ type }) => type === link);
  const start = $from.start();
  let [at, from, to] = [0, -1, -1];
  for (const child of parent.children) {
    const end = at + child.nodeSize;
    const isIts = own?.isInSet(child.marks) ?? false;
    if (isIts && to !== at) from = at;
    if (isIts) to = end;
    if (isIts && end >= $from.parentOffset) break;
    at = end;
  }
  return own && from >= 0 ? { from: start + from, to: start + to } : { from: $from.pos, to: $from.pos };
}
