'use client';
import { useCallback, useSyncExternalStore } from 'react';
import { useDesk } from './shell/desk.tsx';
import { exactly, relatively, untilWhen } from './words/times.ts';

/** The present, a step every 20 s; while a page wakes up, the moment at which the server drew it. */
export function useNow(): Date {
  const { drawnAt } = useDesk();
  const atServer = useCallback(() => Date.parse(drawnAt), [drawnAt]);
  return new Date(useSyncExternalStore(subscribe, present, atServer));
}

type TimeProps = { at: string; className?: string };

/** How long ago, as people say it; the exact time on hover. */
export function Ago({ at, className }: TimeProps) {
  const { timeZone } = useDesk();
  const now = useNow();
  return (
    <time dateTime={at} title={exactly(at, timeZone)} className={className}>
      {relatively(at, now, timeZone)}
    </time>
  );
}

/** A time of day, with the day when it is another. */
export function At({ at, className }: TimeProps) {
  const { timeZone } = useDesk();
  const now = useNow();
  return (
    <time dateTime={at} title={exactly(at, timeZone)} className={className}>
      {untilWhen(at, now, timeZone)}
    </time>
  );
}

const listeners = new Set<() => void>();
const step = 20_000;
let ticking: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void) {
  listeners.add(listener);
  ticking ??= setInterval(() => listeners.forEach((tell) => void tell()), step);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(ticking);
      ticking = undefined;
    }
  };
}

const present = () => Math.floor(Date.now() / step) * step;
