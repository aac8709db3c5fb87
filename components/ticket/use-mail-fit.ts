import { useCallback, useState } from 'react';
import { mailBaseStyle } from './mail-base-style.ts';
import { mailLayout } from './mail-layout.ts';

/**
 * How a mail stands in the room that it has. `height`: of its frame, in pixels, or null when it has too many boxes to be
 * measured. `zoom`: 1, or less for a mail that is wider than the room. `breaks`: whether words may be broken anywhere.
 */
export type MailFit = { height: number | null; zoom: number; breaks: boolean };

const unmeasuredFit: MailFit = { height: null, zoom: 1, breaks: true };
/** Text of 14 px never shows below 12: a wider mail scrolls inside its frame. */
const minZoom = 12 / 14;
const borders = 2;
const scrollbar = 16;

/** As wide as the frame is inside its border, out of sight, and moving nothing. */
const hostStyle = `:host{all:initial;position:absolute;inset:0 1px auto;height:0;overflow:hidden;visibility:hidden;contain:strict}
${mailBaseStyle('.mail')}`;

/**
 * Measures how a mail fits into the element with the ref `measure`; null until known. Its sandboxed frame cannot tell.
 * So the mail’s boxes are laid out here, and again when the width changes or an image loads.
 */
export function useMailFit(
  html: string,
): [fit: MailFit | null, measure: (element: HTMLElement | null) => (() => void) | undefined] {
  const [fit, setFit] = useState<MailFit | null>(null);
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const layout = mailLayout(html);
      if (!layout) {
        setFit(unmeasuredFit);
        return undefined;
      }
      const host = attachHidden(layout, element);
      const measureFit = () => {
        const found = fitOf(layout);
        setFit((known) => (known && isSame(known, found) ? known : found));
      };
      measureFit();
      const observer = new ResizeObserver(measureFit);
      observer.observe(host);
      layout.addEventListener('load', measureFit, { capture: true });
      layout.addEventListener('error', measureFit, { capture: true });
      return () => {
        observer.disconnect();
        host.remove();
      };
    },
    [html],
  );
  return [fit, measure];
}

function attachHidden(layout: HTMLElement, within: HTMLElement): HTMLElement {
  const host = document.createElement('div');
  host.ariaHidden = 'true';
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(hostStyle);
  shadow.adoptedStyleSheets = [sheet];
  shadow.append(layout);
  within.append(host);
  return host;
}

function fitOf(layout: HTMLElement): MailFit {
  layout.style.zoom = '1';
  layout.style.overflowWrap = '';
  let zoom = zoomOf(layout);
  const breaks = zoom < minZoom;
  if (breaks) {
    layout.style.overflowWrap = 'anywhere';
    zoom = Math.max(minZoom, zoomOf(layout));
  }
  layout.style.zoom = String(zoom);
  const overflows = layout.scrollWidth > layout.clientWidth;
  const height = Math.ceil(layout.getBoundingClientRect().height) + borders + (overflows ? scrollbar : 0);
  return { height, zoom, breaks };
}

function zoomOf(layout: HTMLElement) {
  return Math.min(1, Math.floor((layout.clientWidth / layout.scrollWidth) * 100) / 100);
}

function isSame(one: MailFit, other: MailFit) {
  return one.height === other.height && one.zoom === other.zoom && one.breaks === other.breaks;
}
