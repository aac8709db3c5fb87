import { type ChildNode, type Document, Element, isTag, isText, type ParentNode, Text } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

/** Parses sanitised HTML; entities stay encoded, so that `writeTree` restores it exactly. */
export const parseTree = (html: string): Document => parseDocument(html, { decodeEntities: false });
/** Serialises a tree of `parseTree`. */
export const writeTree = (tree: Document): string => DomUtils.getOuterHTML(tree, { encodeEntities: false });

/** A position in the tree: a node, or a character offset in a text node. */
export type TreePosition = { node: ChildNode; offset: number };

/** Whether the node renders nothing: no text, image or rule. */
export function isBlank(node: ChildNode): boolean {
  if (isText(node)) return node.data.trim() === '';
  if (!isTag(node) || node.name === 'summary') return true;
  return node.name !== 'img' && node.name !== 'hr' && node.children.every(isBlank);
}

/**
 * Moves everything between two positions into `wrapper`, with the blank nodes above; without `to`, everything to the end.
 * Splits elements that reach beyond the range.
 */
export function wrapBetween(
  tree: Document,
  { from, to }: { from: TreePosition; to: TreePosition | null },
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

/** The node that begins at the position; splits a text node there. */
function nodeAt(position: TreePosition): ChildNode {
  const { node, offset } = position;
  if (offset === 0 || !isText(node)) return node;
  const parent = parentOf(node);
  const rest = new Text(node.data.slice(offset));
  node.data = node.data.slice(0, offset);
  setChildren(parent, parent.children.toSpliced(parent.children.indexOf(node) + 1, 0, rest));
  Object.assign(position, { node: rest, offset: 0 });
  return rest;
}

/** Elements that may contain a block. */
const blockContainers = new Set(
  'address article aside blockquote center dd div figure footer header li main section td th'.split(' '),
);

/** The innermost element that contains both ends and may contain a block. */
function containerFor(tree: Document, first: ChildNode, behind: ChildNode | null): ParentNode {
  const aroundBehind = new Set<ParentNode>(behind ? ancestorsOf(behind) : []);
  let at = first;
  for (const container of ancestorsOf(first)) {
    const fits = isTag(container) && blockContainers.has(container.name);
    if (
      fits &&
      (behind ? aroundBehind.has(container) : !isBeginning(at, container) && endsMail(container, tree))
    )
      return container;
    at = container;
  }
  return tree;
}

function* ancestorsOf(node: ChildNode) {
  for (let at = node.parent; at; at = at.parent) yield at;
}

/** Whether only blank nodes precede the node in its parent: then the whole parent moves. */
function isBeginning(node: ChildNode, parent: ParentNode) {
  return parent.children.slice(0, parent.children.indexOf(node)).every(isBlank);
}

function endsMail(element: Element, tree: Document): boolean {
  for (let at: ChildNode = element; at.parent && at.parent !== tree; at = at.parent as ChildNode)
    for (let next = at.next; next; next = next.next) if (!isBlank(next)) return false;
  return true;
}

/** Splits elements until the node begins a child of `container`; returns that child. */
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
    const above = parentOf(parent);
    setChildren(above, above.children.toSpliced(above.children.indexOf(parent) + 1, 0, rest));
    at = rest;
  }
  return at;
}

function withBlanksAbove(children: ChildNode[], from: number): number {
  return children.slice(0, from).findLastIndex((child) => !isBlank(child)) + 1;
}

function parentOf(node: ChildNode): ParentNode {
  if (!node.parent) throw new Error('The node belongs to no tree.');
  return node.parent;
}

function setChildren(parent: ParentNode, children: ChildNode[]): void {
  parent.children = children;
  children.forEach((child, index) => {
    child.parent = parent;
    child.prev = children[index - 1] ?? null;
    child.next = children[index + 1] ?? null;
  });
}
