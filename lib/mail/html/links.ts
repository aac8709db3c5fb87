import { type ChildNode, type Document, isTag, isText } from 'domhandler';
import { unescapeHtml } from './unescape-html.ts';

const maxLinks = 2000;
const maxTextLength = 300;

/** The links of a mail in order, with their text; both are cut to what the checks read. */
export function linksOf(tree: Document): { text: string; href: string }[] {
  const links: { text: string; href: string }[] = [];
  const visit = (node: ChildNode) => {
    if (!isTag(node) || links.length >= maxLinks) return;
    if (node.name !== 'a' || !node.attribs.href) return node.children.forEach(visit);
    const text = unescapeHtml(textOf(node, maxTextLength)).replace(/\s+/g, ' ').trim();
    links.push({ text, href: unescapeHtml(node.attribs.href).slice(0, 4000) });
  };
  tree.children.forEach(visit);
  return links;
}

function textOf(node: ChildNode, maxLength: number): string {
  if (isText(node)) return node.data.slice(0, maxLength);
  if (!isTag(node)) return '';
  let text = '';
  for (const child of node.children) {
    text += textOf(child, maxLength - text.length);
    if (text.length >= maxLength) break;
  }
  return text;
}
