import { useCallback, useState } from 'react';
import { mailBoxes } from './mail-boxes.ts';
import { mailGround } from './mail-ground.ts';

/**
 * How a mail stands in the room that it has. `height`: of its frame, in pixels, or null when it has too many boxes to be
 * measured. `zoom`: 1, or less for a mail that is wider than the room. `breaks`: whether words may be broken anywhere.
 */
export type MailFit = { height: number | null; zoom: number; breaks: boolean };

const unmeasured: MailFit = { height: null, zoom: 1, breaks: true };
const leastZoom = 0.5;
const borders = 2;
const scrollbar = 16;

/** As wide as the frame is inside its border, out of sight, and moving nothing. */
const place = `:host{all:initial;position:absolute;inset:0 1px auto;height:0;overflow:hidden;visibility:hidden;contain:strict}
${mailGround('.mail')}`;

/**
 * How a mail fits into the element that `measure` is the `ref` of; null until that is known. Its frame is too strict to
 * tell, so the mail's boxes are laid out here, and again when the room changes or an image has come.
 */
export function useMailFit(
  html: string,
): [fit: MailFit | null, measure: (element: HTMLElement | null) => (() => void) | undefined] {
  const [fit, setFit] = useState<MailFit | null>(null);
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const boxes = mailBoxes(html);
      if (!boxes) {
        setFit(unmeasured);
        return undefined;
      }
      const host = layOut(boxes, element);
      const tell = () => {
        const found = fitOf(boxes);
        setFit((known) => (known && isSame(known, found) ? known : found));
      };
      tell();
      const observer = new ResizeObserver(tell);
      observer.observe(host);
      boxes.addEventListener('load', tell, { capture: true });
      boxes.addEventListener('error', tell, { capture: true });
      return () => {
        observer.disconnect();
        host.remove();
      };
    },
    [html],
  );
  return [fit, measure];
}

function layOut(boxes: HTMLElement, within: HTMLElement): HTMLElement {
  const host = document.createElement('div');
  host.ariaHidden = 'true';
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(place);
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(boxes);
  within.append(host);
  return host;
}

function fitOf(boxes: HTMLElement): MailFit {
  boxes.style.zoom = '1';
  boxes.style.overflowWrap = '';
  let zoom = zoomOf(boxes);
  const breaks = zoom < leastZoom;
  if (breaks) {
    boxes.style.overflowWrap = 'anywhere';
    zoom = Math.max(leastZoom, zoomOf(boxes));
  }
  boxes.style.zoom = String(zoom);
  const overflows = boxes.scrollWidth > boxes.clientWidth;
  const height = Math.ceil(boxes.getBoundingClientRect().height) + borders + (overflows ? scrollbar : 0);
  return { height, zoom, breaks };
}

function zoomOf(boxes: HTMLElement) {
  return Math.min(1, Math.floor((boxes.clientWidth / boxes.scrollWidth) * 100) / 100);
}

function isSame(one: MailFit, other: MailFit) {
  return one.height === other.height && one.zoom === other.zoom && one.breaks === other.breaks;
}
