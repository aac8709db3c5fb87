'use client';
import { useEffect } from 'react';
import { createClient } from '../data/api.ts';

const beatMs = 30_000;
/** Who has touched nothing for so long has left the desk, though its window stands open. */
const idleMs = 5 * 60_000;
/** Failures are silent: the next beat tries again. */
const quiet = createClient();

/** Tells that somebody sits before the desk, so that they are mailed and pushed nothing meanwhile. */
export function DeskVisits() {
  useEffect(() => {
    let touchedAt = Date.now();
    let toldAt = 0;
    const tell = () => {
      const now = Date.now();
      if (document.visibilityState !== 'visible' || now - touchedAt > idleMs || now - toldAt < beatMs) return;
      toldAt = now;
      void quiet.me['desk-visit'].$put({}).catch(() => {});
    };
    const touch = () => {
      touchedAt = Date.now();
      tell();
    };
    tell();
    const beat = setInterval(tell, beatMs);
    const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;
    for (const sign of signs) document.addEventListener(sign, touch, { passive: true });
    document.addEventListener('visibilitychange', touch);
    return () => {
      clearInterval(beat);
      for (const sign of signs) document.removeEventListener(sign, touch);
      document.removeEventListener('visibilitychange', touch);
    };
  }, []);
  return null;
}
