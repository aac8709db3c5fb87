'use client';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

/** What every part of the desk may ask: who sits here, and on what machine. */
export type DeskFacts = {
  user: { id: string; name: string; role: 'admin' | 'member' | 'viewer' };
  mac: boolean;
  timeZone: string;
  /** When the server drew the page; the first draw in the browser uses the same moment. */
  drawnAt: string;
  /** Of which mailboxes the mail is caught, for want of a relay, and really leaves for nobody. */
  caught: 'all' | 'some' | 'none';
};

const Desk = createContext<DeskFacts>({
  user: { id: '', name: '', role: 'viewer' },
  mac: false,
  timeZone: 'UTC',
  drawnAt: '1970-01-01T00:00:00.000Z',
  caught: 'none',
});

export const useDesk = () => useContext(Desk);

export function DeskProvider({ facts, children }: { facts: DeskFacts; children: ReactNode }) {
  const [timeZone, setTimeZone] = useState(facts.timeZone);
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    setTimeZone(here);
    remember('tz', here);
  }, []);
  return <Desk value={{ ...facts, timeZone }}>{children}</Desk>;
}

/** Keeps a choice of this browser where the server can read it before it draws. */
export function remember(name: 'tz' | 'theme', value: string) {
  const cookie = `cs_${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = cookie;
}
