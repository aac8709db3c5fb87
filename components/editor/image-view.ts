import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';

type ImageUrl = (target: string) => string | null;

/** A picture as it will be seen, or its name while there is none to show. */
export function imageView(node: Node, imageUrl: ImageUrl): NodeView {
  const dom = document.createElement('span');
  dom.dataset.image = node.attrs.target;
  dom.dataset.words = node.attrs.words || 'image';
  show(dom, imageUrl);
  return { dom, ignoreMutation: () => true };
}

export function showImages(editor: HTMLElement, imageUrl: ImageUrl) {
  for (const dom of editor.querySelectorAll<HTMLElement>('[data-image]')) show(dom, imageUrl);
}

function show(dom: HTMLElement, imageUrl: ImageUrl) {
  const url = imageUrl(dom.dataset.image ?? '');
  const words = dom.dataset.words ?? '';
  const before = dom.querySelector('img');
  if (!url) return dom.replaceChildren(`[${words}]`);
  if (before?.getAttribute('src') === url) return;
  const image = document.createElement('img');
  image.alt = words;
  image.src = url;
  dom.replaceChildren(image);
}
