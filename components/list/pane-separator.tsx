'use client';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { useTranslations } from 'use-intl';

const minPx = 272;
const maxPx = 640;
const stepPx = 16;

type PaneSeparatorProps = {
  /** Null while nobody has chosen one. */
  width: number | null;
  onResize: (width: number | null) => void;
  onResized: (width: number | null) => void;
};

/** The right edge of the list: its width changes by dragging and by arrow keys; a double click resets it. */
export function PaneSeparator({ width, onResize, onResized }: PaneSeparatorProps) {
  const t = useTranslations('queue.width');
  const [measured, setMeasured] = useState(336);
  const [isDragging, setDragging] = useState(false);
  const now = width ?? measured;

  const resizeTo = (px: number) => {
    const next = Math.round(Math.min(maxPx, Math.max(minPx, px)));
    onResize(next);
    return next;
  };
  const dragTo = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) =>
    resizeTo(clientX - paneOf(currentTarget).getBoundingClientRect().left);
  const answerKey = (event: KeyboardEvent<HTMLElement>) => {
    const from = paneOf(event.currentTarget).offsetWidth;
    const wanted = { ArrowLeft: from - stepPx, ArrowRight: from + stepPx, Home: minPx, End: maxPx }[
      event.key
    ];
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onResized(resizeTo(wanted));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> that is focused and moved is a separator by its role alone
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('label')}
      aria-valuenow={now}
      aria-valuemin={minPx}
      aria-valuemax={maxPx}
      aria-valuetext={t('pixels', { width: now })}
      title={t('hint')}
      data-dragging={isDragging ? '' : undefined}
      onFocus={(event) => setMeasured(paneOf(event.currentTarget).offsetWidth)}
      onKeyDown={answerKey}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
      }}
      onPointerMove={(event) => isDragging && dragTo(event)}
      onPointerUp={(event) => {
        if (isDragging) onResized(dragTo(event));
        setDragging(false);
      }}
      onPointerCancel={() => setDragging(false)}
      onDoubleClick={() => {
        onResize(null);
        onResized(null);
      }}
      className="-right-1 absolute inset-y-0 z-10 hidden w-2 cursor-col-resize touch-none outline-none before:absolute before:inset-y-0 before:left-[3px] before:w-0.5 before:transition-colors hover:before:bg-strong-line focus-visible:before:bg-ink data-dragging:before:bg-ink md:block print:hidden"
    />
  );
}

const paneOf = (separator: HTMLElement) => separator.parentElement ?? separator;
