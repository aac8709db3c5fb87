/** What lays a mail out, of all that the sanitiser lets through. A link is a span, so that nothing can be followed. */
const layoutTags = new Set(
  `abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl
  dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i ins kbd li main mark nav ol p pre q rp rt ruby s samp
  section small strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`.split(
    /\s+/,
  ),
);
const layoutAttributes =
  `align alt border cellpadding cellspacing class colspan dir face height lang nowrap open rowspan size span
  start type valign value width`.split(/\s+/);
const maxElements = 6_000;

/** Images that we ourselves hand out, or that stand in the text whole: the only ones that are fetched to be measured. */
const ownImageUrl = /^(?:\/api\/v1\/(?:images|files)\/|data:image\/)/;

/**
 * The boxes of a sanitised mail, to be measured outside its frame: elements made by name, words, sizes. Of the mail's own
 * markup nothing is taken over, so there is nothing in it to run, to follow or to fetch. Null when it has too many.
 */
export function mailLayout(html: string): HTMLElement | null {
  // Such a document has no window: nothing in it runs or loads.
  const inert = new DOMParser().parseFromString(html, 'text/html');
  if (inert.body.getElementsByTagName('*').length > maxElements) return null;
  const boxes = document.createElement('div');
  boxes.className = 'mail';
  copyChildren(boxes, inert.body);
  return boxes;
}

function copyChildren(target: HTMLElement, source: Element) {
  for (const node of source.childNodes) {
    if (node instanceof Text) target.append(node.data);
    if (node instanceof HTMLElement) target.append(copyElement(node));
  }
}

function copyElement(source: HTMLElement): HTMLElement {
  if (source instanceof HTMLImageElement) return copyImage(source);
  const name = source.localName;
  const box = document.createElement(layoutTags.has(name) ? name : 'span');
  copyStyle(box, source);
  copyChildren(box, source);
  return box;
}

function copyImage(source: HTMLImageElement): HTMLElement {
  const box = document.createElement('img');
  const src = source.getAttribute('src');
  copyStyle(box, source);
  if (src !== null && ownImageUrl.test(src)) box.src = src;
  return box;
}

function copyStyle(box: HTMLElement, source: HTMLElement) {
  for (const name of layoutAttributes) {
    const value = source.getAttribute(name);
    if (value !== null) box.setAttribute(name, value);
  }
  for (const name of source.style) {
    const value = source.style.getPropertyValue(name);
    if (!/url|image|\\/i.test(value))
      box.style.setProperty(name, value, source.style.getPropertyPriority(name));
  }
}
