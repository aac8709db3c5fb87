import { history } from 'prosemirror-history';
import { type Node, Slice } from 'prosemirror-model';
import { EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { activeControls, toggles } from './commands.ts';
import type { EditorControls, WritingHandle } from './controls.ts';
import { createHeldPlaces } from './held-places.ts';
import { imageView, showImages } from './image-view.ts';
import { editorKeys } from './keys.ts';
import { linesForBreaks } from './lines-for-breaks.ts';
import { hrefAtCursor, withLink } from './links.ts';
import type { OpenMention } from './mention-list.tsx';
import { maxListHeight, mentionQueryAt } from './mention-query.ts';
import { markdownToDocument } from './parse-markdown.ts';
import { isEmptyLine } from './plain-field.ts';
import { markdownSchema } from './schema.ts';
import { lineToMarkdown } from './serialize-line.ts';
import { blocksToMarkdown, documentToMarkdown } from './serialize-markdown.ts';
import { typedMarks } from './typed-marks.ts';

export type EditorOptions = {
  text: string;
  /** How much of the text stands before the cursor. */
  caret: number;
  label: string;
  placeholder: string;
  className: string;
  /** Where a picture that the text names can be fetched. */
  imageUrl: (target: string) => string | null;
  onText: (text: string) => void;
  onControls: (controls: EditorControls) => void;
  onLink: () => void;
  /** Somebody is about to be mentioned at the cursor; null: nobody any more. */
  onMention: (open: OpenMention | null) => void;
  /** Whether a completion takes a key for itself. */
  takeKey: (event: KeyboardEvent) => boolean;
};

export type MountedEditor = WritingHandle & {
  setText: (text: string) => void;
  /** The pictures that `imageUrl` knows have changed. */
  refreshImages: () => void;
  replaceRange: (range: { from: number; to: number }, text: string) => void;
  /** Names the list that completes what is typed, and its marked option, for screen readers. */
  setCompletion: (ids: { list: string; option: string } | null) => void;
  destroy: () => void;
};

/** In pixels, as high as the acts of a box become on a phone. */
const barHeight = 96;

/** Puts the editor into a place of the page. It takes Markdown, and what it gives back is what leaves. */
export function mountEditor(place: HTMLElement, options: EditorOptions): MountedEditor {
  let text = options.text;
  const heldPlaces = createHeldPlaces();
  const document = markdownToDocument(text);
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: document,
      selection: selectionAt(document, text.slice(0, options.caret)),
      plugins: [typedMarks, ...editorKeys(options.onLink), history(), new Plugin(linesForBreaks)],
    }),
    attributes: ({ doc }) => attributesOf(doc, options),
    nodeViews: { image: (node) => imageView(node, options.imageUrl) },
    // The line that is written stays clear of the acts, which stand over the text's end while it goes on below.
    scrollMargin: { top: 8, right: 0, bottom: barHeight, left: 0 },
    scrollThreshold: { top: 0, right: 0, bottom: barHeight, left: 0 },
    transformPastedHTML: cellsApart,
    clipboardTextParser: (pasted) => sliceOf(pasted),
    clipboardTextSerializer: copied,
    handleDOMEvents: {
      paste: (_view, event) => hasOnlyFiles(event.clipboardData),
      drop: (_view, event) => hasOnlyFiles(event.dataTransfer),
      beforeinput: insertLines,
      keydown: (_view, event) => options.takeKey(event) || isForTheBox(event),
      blur: () => options.onMention(null),
      focus: () => lookForMention(),
    },
    dispatchTransaction(tr) {
      heldPlaces.follow(tr);
      view.updateState(view.state.apply(tr));
      options.onControls(controlsOf(view));
      lookForMention();
      if (!tr.docChanged) return;
      text = documentToMarkdown(view.state.doc);
      options.onText(text);
    },
  });
  options.onControls(controlsOf(view));
  function lookForMention() {
    const query = view.hasFocus() ? mentionQueryAt(view.state) : null;
    options.onMention(query && { ...query, place: placeIn(place, view.coordsAtPos(query.from)) });
  }

  return {
    focus: () => view.focus(),
    blur: () => view.dom.blur(),
    insertMarkdown(markdown) {
      view.dispatch(view.state.tr.replaceSelection(sliceOf(markdown)).scrollIntoView());
      view.focus();
    },
    holdPlace() {
      const place = heldPlaces.hold(view.state.selection.to);
      return (markdown) => {
        const { at } = place;
        const lead = view.state.doc.resolve(at).parentOffset > 0 ? '\n' : '';
        const tr = view.state.tr.replaceRange(at, at, sliceOf(`${lead}${markdown}\n`));
        view.dispatch(tr.scrollIntoView());
        place.at = tr.mapping.map(at);
      };
    },
    select(markdown) {
      const range = rangeOf(view.state.doc, markdownToDocument(markdown).textContent);
      if (!range) return;
      const { tr } = view.state;
      view.dispatch(tr.setSelection(TextSelection.create(tr.doc, range.from, range.to)).scrollIntoView());
      view.focus();
    },
    isAtEmptyLine() {
      const { empty, $from } = view.state.selection;
      const { parent, parentOffset } = $from;
      if (!view.hasFocus() || !empty || parent.type.name === 'code_block') return false;
      return isEmptyLine(textOf(parent), parentOffset);
    },
    setText(next) {
      if (next === text) return;
      text = next;
      const { doc, tr } = view.state;
      const fresh = markdownToDocument(next);
      tr.replaceWith(0, doc.content.size, fresh.content);
      const { head } = view.state.selection;
      tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(head, tr.doc.content.size))));
      heldPlaces.follow(tr);
      view.updateState(view.state.apply(tr));
      options.onControls(controlsOf(view));
    },
    refreshImages: () => showImages(view.dom, options.imageUrl),
    replaceRange({ from, to }, text) {
      view.dispatch(view.state.tr.insertText(text, from, to).scrollIntoView());
      view.focus();
    },
    setCompletion: (ids) => markCompletion(view.dom, ids),
    destroy: () => view.destroy(),
  };
}

function controlsOf(view: EditorView): EditorControls {
  const run = (change: (state: EditorState) => Transaction | null) => {
    const tr = change(view.state);
    if (tr) view.dispatch(tr);
    view.focus();
  };
  return {
    active: activeControls(view.state),
    href: hrefAtCursor(view.state),
    toggle: (name) => {
      toggles[name](view.state, view.dispatch, view);
      view.focus();
    },
    setLink: (href) => run((state) => withLink(state, href)),
  };
}

function attributesOf(doc: Node, { label, placeholder, className }: EditorOptions): Record<string, string> {
  const isEmpty = doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.content.size === 2;
  return {
    role: 'textbox',
    dir: 'auto',
    'aria-multiline': 'true',
    'aria-label': label,
    'aria-placeholder': placeholder,
    class: className,
    ...(isEmpty ? { 'data-placeholder': placeholder } : {}),
  };
}

/** What stands on the screen, as seen from the field that it is in: it moves with the field. */
function placeIn(field: HTMLElement, { left, top, bottom }: { left: number; top: number; bottom: number }) {
  const box = field.getBoundingClientRect();
  return {
    left: left - box.left,
    top: top - box.top,
    bottom: bottom - box.top,
    isLow: bottom + maxListHeight > window.innerHeight && top > maxListHeight,
  };
}

function markCompletion(dom: HTMLElement, ids: { list: string; option: string } | null): void {
  if (!ids) {
    for (const name of ['aria-autocomplete', 'aria-controls', 'aria-activedescendant'])
      dom.removeAttribute(name);
    return;
  }
  dom.setAttribute('aria-autocomplete', 'list');
  dom.setAttribute('aria-controls', ids.list);
  dom.setAttribute('aria-activedescendant', ids.option);
}

/** A picture counts as one character, so that places in the text are places in the line. */
const textOf = (line: Node) => line.textBetween(0, line.content.size, undefined, '\ufffc');

/** The first place in the document where this text stands in one line. */
function rangeOf(document: Node, shown: string): { from: number; to: number } | null {
  let range: { from: number; to: number } | null = null;
  document.descendants((node, at) => {
    if (range || !node.isTextblock) return !range;
    const from = textOf(node).indexOf(shown);
    if (from >= 0) range = { from: at + 1 + from, to: at + 1 + from + shown.length };
    return false;
  });
  return range;
}

/** The cursor after that much of the text. */
function selectionAt(document: Node, before: string): TextSelection {
  const end = markdownToDocument(before).content.size - 1;
  const at = document.resolve(Math.min(Math.max(end, 0), document.content.size));
  return TextSelection.near(at, -1) as TextSelection;
}

/** Markdown to be put somewhere: lines at its ends continue what stands there. */
function sliceOf(markdown: string): Slice {
  const { content, firstChild, lastChild } = markdownToDocument(markdown.replace(/\r\n?/g, '\n'));
  const open = (node: Node | null) => (node?.type.name === 'paragraph' ? 1 : 0);
  return new Slice(content, open(firstChild), open(lastChild));
}

function copied({ content }: Slice): string {
  return content.firstChild?.isInline
    ? lineToMarkdown(markdownSchema.nodes.paragraph.create(null, content))
    : blocksToMarkdown(content.content);
}

/** Tables are no blocks here: the cells of a row become a line, with blanks between them. */
function cellsApart(html: string): string {
  return html.replace(/<\/t[dh]>(\s*<\/tr>)?/gi, (end, row?: string) => (row ? `<br>${end}` : ` ${end}`));
}

/** Files are taken by the box around the editor. */
function hasOnlyFiles(data: DataTransfer | null): boolean {
  return Boolean(data?.types.includes('Files') && !data.types.includes('text/plain'));
}

/** The keys that send what is written, or leave it. */
function isForTheBox({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'Escape' || (key === 'Enter' && (ctrlKey || metaKey));
}

/** Several lines that come at once, as dictated or filled in, are lines here too. */
function insertLines(view: EditorView, event: InputEvent): boolean {
  const [range] = event.getTargetRanges();
  if (event.inputType !== 'insertText' || !event.data?.includes('\n') || !range) return false;
  event.preventDefault();
  const { tr, doc } = view.state;
  const from = doc.resolve(view.posAtDOM(range.startContainer, range.startOffset));
  const to = doc.resolve(view.posAtDOM(range.endContainer, range.endOffset));
  tr.setSelection(TextSelection.between(from, to)).replaceSelection(sliceOf(event.data));
  view.dispatch(tr.scrollIntoView());
  return true;
}
