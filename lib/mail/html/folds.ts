import { Element, Text } from 'domhandler';

export type FoldKind = 'quote' | 'signature';

/** No sender's mail has `details` once it is sanitised, and folds lie in no other: so they can be told by their tags. */
const fold = /<details class="cs-(?:quote|signature)">.*?<\/details>/gs;
const border = /<details class="cs-(?:quote|signature)"><summary>[^<]*<\/summary>|<\/details>/g;

const labels: Record<FoldKind, string> = { quote: 'Quoted text', signature: 'Signature' };

/** The element that folds what is put into it. It opens without a script. */
export function makeFold(kind: FoldKind): Element {
  const summary = new Element('summary', {}, [new Text(labels[kind])]);
  return new Element('details', { class: `cs-${kind}` }, [summary]);
}

/** Mail HTML with everything in sight, as its sender sent it. */
export const unfolded = (html: string): string => html.replace(border, '');

/** What is in sight of folded mail HTML. */
export const withoutFolded = (html: string): string => html.replace(fold, '');
