'use client';
import dynamic from 'next/dynamic';
import { Slot } from 'radix-ui';
import { type PointerEvent, type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react';

// What stands beside a control waits for somebody to look for it: its parts are a tenth of a page's scripts.
const HintBubble = dynamic(() => import('./late/hint-bubble.tsx').then((part) => part.HintBubble), {
  ssr: false,
});

type HintProps = {
  label: ReactNode;
  keys?: string;
  side?: 'top' | 'bottom' | 'left' | 'right';
  children: ReactNode;
};

const delayMs = 350;
/** So soon after another hint the next one opens at once. */
const skipDelayMs = 200;
/** How long a pointer may be under way from a control to its hint. */
const graceMs = 120;

/** The one hint that is open, of all on the page, and when the last one was. */
let closeOpen: (() => void) | null = null;
let lastOpenAt = Number.NEGATIVE_INFINITY;

/** What a control does and which key does it: beside whatever the pointer rests on or has the focus. */
export function Hint({ label, keys, side = 'bottom', children }: HintProps) {
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wanted = useRef(false);
  const pressed = useRef(false);

  const close = useEffectEvent(() => {
    clearTimeout(timer.current);
    wanted.current = false;
    setAnchor(null);
  });
  const open = (element: HTMLElement) => {
    clearTimeout(timer.current);
    if (!anchor) closeOpen?.();
    setAnchor(element);
  };
  const later = (work: () => void, ms: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(work, ms);
  };

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!anchor) return;
    const hide = () => close();
    const answerKey = (event: KeyboardEvent) => event.key === 'Escape' && close();
    const answerScroll = ({ target }: Event) => target instanceof Node && target.contains(anchor) && close();
    closeOpen = hide;
    document.addEventListener('keydown', answerKey, true);
    window.addEventListener('scroll', answerScroll, true);
    return () => {
      lastOpenAt = performance.now();
      if (closeOpen === hide) closeOpen = null;
      document.removeEventListener('keydown', answerKey, true);
      window.removeEventListener('scroll', answerScroll, true);
    };
  }, [anchor]);

  return (
    <>
      <Slot.Root
        {...(anchor ? { 'aria-describedby': id } : {})}
        onPointerMove={({ currentTarget, pointerType }: PointerEvent<HTMLElement>) => {
          if (pointerType === 'touch' || wanted.current) return;
          wanted.current = true;
          later(
            () => open(currentTarget),
            performance.now() - lastOpenAt < skipDelayMs || closeOpen ? 0 : delayMs,
          );
        }}
        onPointerLeave={() => {
          wanted.current = false;
          later(() => setAnchor(null), anchor ? graceMs : 0);
        }}
        onPointerDown={() => {
          pressed.current = true;
          document.addEventListener('pointerup', () => (pressed.current = false), { once: true });
          setAnchor(null);
          clearTimeout(timer.current);
        }}
        onFocus={({ currentTarget }) => !pressed.current && open(currentTarget)}
        onBlur={() => setAnchor(null)}
        onClick={() => {
          clearTimeout(timer.current);
          setAnchor(null);
        }}
      >
        {children}
      </Slot.Root>
      {anchor ? (
        <HintBubble
          id={id}
          anchor={anchor}
          label={label}
          keys={keys}
          side={side}
          onEnter={() => clearTimeout(timer.current)}
          onLeave={() => later(() => setAnchor(null), graceMs)}
        />
      ) : null}
    </>
  );
}
