'use client';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DateTime } from '../time.tsx';

/** Counts down to the moment a reply leaves; a distant one is shown as a time. */
export function Countdown({ until }: { until: string }) {
  const t = useTranslations('ticket.sending');
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setLeft(Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [until]);
  if (left === null || left === 0) return t('now');
  if (left > 120) return t.rich('at', { time: () => <DateTime at={until} /> });
  return <span className="tabular-nums">{t('inSeconds', { seconds: String(left) })}</span>;
}
