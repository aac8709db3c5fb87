import { type ChildNode, type Document, Element, isTag, isText, type ParentNode, Text } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

/** Sanitised mail as a tree. What is escaped stays escaped, so that it is written as it was. */
export const parseTree = (html: string): Document => parseDocument(html, { decodeEntities: false });
export const writeTree = (tree: Document): string => DomUtils.getOuterHTML(tree, { encodeEntities: false });

/** A place between two characters of a mail. */
export type TreePosition = { node: ChildNode; offset: number };

/** Whether a reader sees nothing of it: no word of the sender's, no picture and no line. */
export function isBlank(node: ChildNode): boolean {
  if (isText(node)) return node.data.trim() === '';
  if (!isTag(node) || node.name === 'summary') return true;
  return node.name !== 'img' && node.name !== 'hr' && node.children.every(isBlank);
}

/**
 * Puts everything between two places into `wrapper`, with the empty lines above it; without `to` everything down to the
 * end. Elements that it stands in end before the wrapper and go on in and behind it, where they hold more than that.
 */
export function wrapBetween(
  tree: Document,
  from: TreePosition,
  to: TreePosition | null,
  wrapper: Element,
): void {
  const first = nodeAt(from);
  const behind = to && nodeAt(to);
  const container = containerFor(tree, first, behind);
  const start = splitBefore(container, first);
  const end = behind && splitBefore(container, behind);
  const begin = withBlanksAbove(container.children, container.children.indexOf(start));
  const stop = end ? container.children.indexOf(end) : container.children.length;
  const inside = container.children.slice(begin, stop);
  setChildren(wrapper, [...wrapper.children, ...inside]);
  setChildren(container, container.children.toSpliced(begin, stop - begin, wrapper));
}

/** The node that begins at the place: a text is split when it lies inside. */
function nodeAt(position: TreePosition): ChildNode {
  const { node, offset } = position;
  if (offset === 0 || !isText(node)) return node;
  const parent = node.parent!;
  const rest = new Text(node.data.slice(offset));
  node.data = node.data.slice(0, offset);
  setChildren(parent, parent.children.toSpliced(parent.children.indexOf(node) + 1, 0, rest));
  Object.assign(position, { node: rest, offset: 0 });
  return rest;
}

/** Elements in which a block may stand. */
const blockContainers = new Set(
  'address article aside blockquote center dd div figure footer header li main section td th'.split(' '),
);

/** The innermost element that holds both ends and may hold a block. */
function containerFor(tree: Document, first: ChildNode, behind: ChildNode | null): ParentNode {
  const aroundBehind = new Set<ParentNode>();
  for (let at = behind?.parent ?? null; at; at = at.parent) aroundBehind.add(at);
  let at = first;
  for (; at.parent !== tree; at = at.parent as Element) {
    const container = at.parent as Element;
    if (!blockContainers.has(container.name)) continue;
    if (behind ? aroundBehind.has(container) : !isBeginning(at, container) && endsMail(container, tree))
      break;
  }
  return at.parent!;
}

/** Whether nothing to see stands before the node in its parent: then the whole parent goes with it. */
function isBeginning(node: ChildNode, parent: ParentNode) {
  return parent.children.slice(0, parent.children.indexOf(node)).every(isBlank);
}

function endsMail(element: Element, tree: Document): boolean {
  for (let at: ChildNode = element; at.parent && at.parent !== tree; at = at.parent as ChildNode)
    for (let next = at.next; next; next = next.next) if (!isBlank(next)) return false;
  return true;
}

/** Makes the node the first of a child of `room`, and returns that child. */
function splitBefore(container: ParentNode, node: ChildNode): ChildNode {
  let at = node;
  while (at.parent !== container) {
    const parent = at.parent as Element;
    const from = parent.children.indexOf(at);
    if (parent.children.slice(0, from).every(isBlank)) {
      at = parent;
      continue;
    }
    const rest = new Element(parent.name, { ...parent.attribs });
    setChildren(rest, parent.children.slice(from));
    setChildren(parent, parent.children.slice(0, from));
    const above = parent.parent!;
    setChildren(above, above.children.toSpliced(above.children.indexOf(parent) + 1, 0, rest));
    at = rest;
  }
  return at;
}

function withBlanksAbove(children: ChildNode[], from: number): number {
  let begin = from;
  while (begin > 0 && isBlank(children[begin - 1]!)) begin--;
  return begin;
}

function setChildren(parent: ParentNode, children: ChildNode[]): void {
  parent.children = children;
  children.forEach((child, index) => {
    child.parent = parent;
    child.prev = children[index - 1] ?? null;
    child.next = children[index + 1] ?? null;
  });
}
