import { Element, Text } from 'domhandler';

export type FoldKind = 'quote' | 'signature';

/** The sanitiser removes every `details` and folds never nest, so these tags identify them. */
const fold = /<details class="cs-(?:quote|signature)">.*?<\/details>/gs;
const border = /<details class="cs-(?:quote|signature)"><summary>[^<]*<\/summary>|<\/details>/g;

const labels: Record<FoldKind, string> = { quote: 'Earlier mail', signature: 'Signature' };

/** A `details` element, which opens without a script. */
export function makeFold(kind: FoldKind): Element {
  const summary = new Element('summary', {}, [new Text(labels[kind])]);
  return new Element('details', { class: `cs-${kind}` }, [summary]);
}

/** The kinds of folds that HTML has. */
export function foldsIn(html: string): FoldKind[] {
  return (['quote', 'signature'] as const).filter((kind) => html.includes(`<details class="cs-${kind}">`));
}

/** HTML without the folds, their contents kept. */
export const unfolded = (html: string): string => html.replace(border, '');

/** HTML without the folded parts. */
export const withoutFolded = (html: string): string => html.replace(fold, '');
