'use client';
import { useCallback, useSyncExternalStore } from 'react';
import { useLocale } from 'use-intl';
import { type Clock, dayAndTime, exactTime, relativeTime } from './labels/times.ts';
import { useAppContext } from './shell/app-context.tsx';

/** The present, a step every 20 s; while a page wakes up, the moment at which the server drew it. */
export function useNow(): Date {
  const { renderedAt } = useAppContext();
  const atServer = useCallback(() => Date.parse(renderedAt), [renderedAt]);
  return new Date(useSyncExternalStore(subscribe, present, atServer));
}

/** What times are told by here and now; the present goes a step every 20 s. */
export function useClock(): Clock {
  const { timeZone } = useAppContext();
  return { now: useNow(), timeZone, locale: useLocale() };
}

type TimeProps = { at: string; className?: string };

/** How long ago, as people say it; the exact time on hover. */
export function TimeAgo({ at, className }: TimeProps) {
  const clock = useClock();
  return (
    <time dateTime={at} title={exactTime(at, clock)} className={className}>
      {relativeTime(at, clock)}
    </time>
  );
}

/** A time of day, with the day when it is another. */
export function DateTime({ at, className }: TimeProps) {
  const clock = useClock();
  return (
    <time dateTime={at} title={exactTime(at, clock)} className={className}>
      {dayAndTime(at, clock)}
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
