import {
  baseKeymap,
  chainCommands,
  createParagraphNear,
  exitCode,
  lift,
  liftEmptyBlock,
  newlineInCode,
  splitBlockAs,
} from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, type Plugin, TextSelection } from 'prosemirror-state';
import { toggles } from './commands.ts';
import { controlKeys, controlNames } from './controls.ts';
import { hrefAtCursor } from './links.ts';
import { markdownSchema } from './schema.ts';

const { nodes } = markdownSchema;

/** The keys of the editor. Tab is none of them: it leaves the field, as it leaves any other. */
export function editorKeys(openLink: () => void): Plugin[] {
  const controls = controlNames.map((name) => {
    const command: Command = name === 'link' ? asCommand(openLink) : toggles[name];
    return [prosemirrorName(controlKeys[name]), command] as const;
  });
  // It sends, wherever the cursor is.
  const { 'Mod-Enter': _, ...base } = baseKeymap;
  return [
    keymap({
      ...Object.fromEntries(controls),
      // With nothing to link, it finds anything, as everywhere.
      'Mod-k': (state, dispatch) =>
        (!state.selection.empty || hrefAtCursor(state) !== null) && asCommand(openLink)(state, dispatch),
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-]': sinkListItem(nodes.list_item),
      'Mod-[': liftListItem(nodes.list_item),
      Enter: newLine,
      'Shift-Enter': chainCommands(newlineInCode, splitBlockAs(asParagraph)),
      Backspace: chainCommands(undoInputRule, leaveBlockAtStart),
      ArrowDown: belowCodeAtEnd,
    }),
    keymap(base),
  ];
}

const asParagraph = () => ({ type: nodes.paragraph });

const newLine = chainCommands(
  endCode,
  newlineInCode,
  splitListItem(nodes.list_item),
  liftListItemWhenEmpty,
  liftEmptyBlock,
  createParagraphNear,
  splitBlockAs((_node, atEnd) => (atEnd ? asParagraph() : null)),
);

/** An empty last line ends a block of code. */
function endCode(...[state, dispatch]: Parameters<Command>): boolean {
  const { $from, empty } = state.selection;
  const { parent } = $from;
  if (!empty || !parent.type.spec.code || $from.parentOffset < parent.content.size) return false;
  if (!/(?:^|\n)$/.test(parent.textContent) || parent.content.size === 0) return false;
  const tr = state.tr.delete($from.pos - 1, $from.pos);
  const at = tr.mapping.map($from.after());
  tr.insert(at, nodes.paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  return true;
}

function liftListItemWhenEmpty(...[state, dispatch]: Parameters<Command>): boolean {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.content.size > 0 || $from.node(-1)?.type !== nodes.list_item) return false;
  return liftListItem(nodes.list_item)(state, dispatch);
}

/** At its beginning, a heading, an entry or a quote first becomes a line. */
function leaveBlockAtStart(...[state, dispatch]: Parameters<Command>): boolean {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0) return false;
  if ($from.parent.type === nodes.heading) return toggles.heading(state, dispatch);
  if ($from.index(-1) > 0) return false;
  const around = $from.node(-1)?.type;
  if (around === nodes.list_item) return liftListItem(nodes.list_item)(state, dispatch);
  return around === nodes.blockquote ? lift(state, dispatch) : false;
}

/** Below a block of code at the end, a line can be written. */
function belowCodeAtEnd(...[state, dispatch]: Parameters<Command>): boolean {
  const { $from, empty } = state.selection;
  const isLast = $from.depth === 1 && $from.index(0) === state.doc.childCount - 1;
  if (!empty || !isLast || !$from.parent.type.spec.code) return false;
  return $from.parentOffset === $from.parent.content.size && exitCode(state, dispatch);
}

function asCommand(act: () => void): Command {
  return (_state, dispatch) => {
    if (dispatch) act();
    return true;
  };
}

function prosemirrorName(keys: string): string {
  return keys
    .split('+')
    .map((key) => (key.length > 1 ? key[0]?.toUpperCase() + key.slice(1) : key))
    .join('-');
}
