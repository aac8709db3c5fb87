import { autoJoin, lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import type { MarkType, Node, NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import type { ControlName } from './controls.ts';
import { markdownSchema } from './schema.ts';

const { nodes, marks } = markdownSchema;
const joinable = ['bullet_list', 'ordered_list', 'blockquote'];

/** What each control of the bar does. */
export const toggles: Record<Exclude<ControlName, 'link'>, Command> = {
  strong: toggleMark(marks.strong, null, { includeWhitespace: true }),
  em: toggleMark(marks.em, null, { includeWhitespace: true }),
  code: toggleMark(marks.code),
  heading: (state, dispatch) =>
    setBlockType(parentIs(state, nodes.heading) ? nodes.paragraph : nodes.heading)(state, dispatch),
  bullet_list: toggleList(nodes.bullet_list),
  ordered_list: toggleList(nodes.ordered_list),
  blockquote: (state, dispatch) =>
    ancestor(state, nodes.blockquote)
      ? lift(state, dispatch)
      : autoJoin(wrapIn(nodes.blockquote), joinable)(state, dispatch),
  code_block: toggleCodeBlock,
};

/** The controls that hold where the cursor is. */
export function activeControls(state: EditorState): Set<ControlName> {
  return new Set<ControlName>([
    ...nodeControls.filter((name) => isWithin(state, nodes[name])),
    ...markControls.filter((name) => hasMark(state, marks[name])),
  ]);
}

const nodeControls = ['heading', 'bullet_list', 'ordered_list', 'blockquote', 'code_block'] as const;
const markControls = ['strong', 'em', 'code', 'link'] as const;

function hasMark({ selection, storedMarks, doc }: EditorState, mark: MarkType): boolean {
  const { empty, from, to, $from } = selection;
  if (empty) return Boolean(mark.isInSet(storedMarks ?? $from.marks()));
  return doc.rangeHasMark(from, to, mark);
}

function isWithin(state: EditorState, type: NodeType): boolean {
  return parentIs(state, type) || ancestor(state, type) !== null;
}
const parentIs = ({ selection }: EditorState, type: NodeType) => selection.$from.parent.type === type;

/** The nearest block of that type around the cursor. */
export function ancestor(
  { selection: { $from } }: EditorState,
  type: NodeType,
): { node: Node; at: number } | null {
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type === type) return { node: $from.node(depth), at: $from.before(depth) };
  return null;
}

function toggleList(type: NodeType): Command {
  const other = type === nodes.bullet_list ? nodes.ordered_list : nodes.bullet_list;
  return (state, dispatch) => {
    const [own, its] = [ancestor(state, type), ancestor(state, other)];
    if (own && (!its || own.at > its.at)) return liftListItem(nodes.list_item)(state, dispatch);
    if (its) {
      dispatch?.(state.tr.setNodeMarkup(its.at, type));
      return true;
    }
    return autoJoin(wrapInList(type), joinable)(state, dispatch);
  };
}

/** Lines become one block of code, and its lines become lines again. */
function toggleCodeBlock(state: EditorState, dispatch?: Parameters<Command>[1]): boolean {
  const { $from, $to } = state.selection;
  const range = $from.blockRange(
    $to,
    (node) => node.type !== nodes.list_item && node.type.contentMatch.matchType(nodes.code_block) !== null,
  );
  if (!range) return false;
  const { start, end } = range;
  const lines: string[] = [];
  state.doc.nodesBetween(start, end, (node) => {
    if (!node.isTextblock) return true;
    lines.push(node.textContent);
    return false;
  });
  const text = lines.join('\n');
  const isCode = parentIs(state, nodes.code_block);
  const made = isCode
    ? text.split('\n').map((line) => nodes.paragraph.create(null, line ? markdownSchema.text(line) : null))
    : [nodes.code_block.create(null, text ? markdownSchema.text(text) : null)];
  const tr = state.tr.replaceWith(start, end, made);
  dispatch?.(
    tr
      .setSelection(TextSelection.near(tr.doc.resolve(start + 1 + (isCode ? 0 : text.length))))
      .scrollIntoView(),
  );
  return true;
}
