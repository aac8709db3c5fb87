import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Draft } from '#lib/drafts/schema.ts';
import { toast } from '../ui/toast.ts';
import { markDraftSeen } from './seen-drafts.ts';
import { addSpan, coverage, type Span } from './spans.ts';

/** The height in pixels of what must have been seen at the beginning and at the end. */
const edge = 24;

/** In pixels between the end of the text and the bar: without it half a pixel would stay unseen. */
const clearance = 8;

/**
 * Records which part of a draft’s text has been on the screen; a new version starts anew. Signing asks `bringIntoView` first: it
 * scrolls to what has not been seen and answers true, or answers false when nothing is left.
 */
export function useShownPart(
  text: RefObject<HTMLElement | null>,
  { id, ticket_id: ticketId, version }: Pick<Draft, 'id' | 'ticket_id' | 'version'>,
) {
  const t = useTranslations('draft');
  const seen = useRef<{ version: number; spans: Span[] }>({ version, spans: [] });

  const record = useCallback(() => {
    const element = document.visibilityState === 'visible' ? text.current : null;
    const span = element ? visibleSpan(element) : null;
    if (!span) return;
    seen.current.spans = addSpan(seen.current.spans, span);
    const shown = coverage(seen.current.spans, { from: 0, to: 1 });
    if (shown > 0.99) markDraftSeen(ticketId, { id, version, shown: 1 });
  }, [text, id, ticketId, version]);

  useEffect(() => {
    const element = text.current;
    if (!element) return;
    if (seen.current.version !== version) seen.current = { version, spans: [] };
    const resized = new ResizeObserver(record);
    const moved = new IntersectionObserver(record, { threshold: [0, 0.25, 0.5, 0.75, 1] });
    resized.observe(element);
    moved.observe(element);
    document.addEventListener('scroll', record, { capture: true, passive: true });
    document.addEventListener('visibilitychange', record);
    return () => {
      resized.disconnect();
      moved.disconnect();
      document.removeEventListener('scroll', record, { capture: true });
      document.removeEventListener('visibilitychange', record);
    };
  }, [text, version, record]);

  const bringIntoView = useCallback(() => {
    const element = text.current;
    if (!element) return false;
    // What the press finds on the screen counts, also while its scroll event is still to come.
    record();
    const share = Math.min(1, edge / Math.max(1, element.getBoundingClientRect().height));
    const hasSeen = (from: number, to: number) => coverage(seen.current.spans, { from, to }) > 0.99;
    const unseen = hasSeen(0, share) ? (hasSeen(1 - share, 1) ? null : 'end') : 'start';
    if (!unseen) return false;
    element.style.scrollMarginBlockEnd = `${(coveringBar(element)?.height ?? 0) + clearance}px`;
    element.scrollIntoView({ block: unseen });
    toast(t('unseen'), { id: 'draft-unseen' });
    return true;
  }, [text, record, t]);

  /** How much of it has been shown, 0 to 1. */
  const shown = useCallback(
    () => Math.round(coverage(seen.current.spans, { from: 0, to: 1 }) * 100) / 100,
    [],
  );
  return { bringIntoView, shown };
}

/** The bar of acts that sticks to the bottom of the screen, over the end of the text. */
function coveringBar(element: HTMLElement): DOMRect | undefined {
  return element.closest('article')?.querySelector('[data-covers]')?.getBoundingClientRect();
}

/** The part of an element that is on the screen, as shares of its height; null when none is. */
function visibleSpan(element: HTMLElement): Span | null {
  const box = element.getBoundingClientRect();
  if (box.height === 0) return null;
  let top = 0;
  let bottom = window.innerHeight;
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const { overflowY, scrollPaddingTop } = getComputedStyle(parent);
    if (overflowY !== 'auto' && overflowY !== 'scroll' && overflowY !== 'hidden') continue;
    const frame = parent.getBoundingClientRect();
    // The subject stands over what is behind the padding.
    top = Math.max(top, frame.top + (Number.parseFloat(scrollPaddingTop) || 0));
    bottom = Math.min(bottom, frame.bottom);
  }
  const bar = coveringBar(element);
  if (bar && bar.top > top) bottom = Math.min(bottom, bar.top);
  const span = { from: (top - box.top) / box.height, to: (bottom - box.top) / box.height };
  return span.to <= 0 || span.from >= 1 || span.to <= span.from
    ? null
    : { from: Math.max(0, span.from), to: Math.min(1, span.to) };
}
