import { type ChildNode, type Document, isTag, isText } from 'domhandler';
import { unescaped } from './escapes.ts';

const mostLinks = 2000;
const mostText = 300;

/** The links of a mail with the words that stand in them, in their order; both cut where nothing more is looked at. */
export function linksOf(tree: Document): { text: string; href: string }[] {
  const links: { text: string; href: string }[] = [];
  const visit = (node: ChildNode) => {
    if (!isTag(node) || links.length >= mostLinks) return;
    if (node.name !== 'a' || !node.attribs.href) return node.children.forEach(visit);
    const text = unescaped(wordsOf(node, mostText)).replace(/\s+/g, ' ').trim();
    links.push({ text, href: unescaped(node.attribs.href).slice(0, 4000) });
  };
  tree.children.forEach(visit);
  return links;
}

function wordsOf(node: ChildNode, most: number): string {
  if (isText(node)) return node.data.slice(0, most);
  if (!isTag(node)) return '';
  let words = '';
  for (const child of node.children) {
    words += wordsOf(child, most - words.length);
    if (words.length >= most) break;
  }
  return words;
}
