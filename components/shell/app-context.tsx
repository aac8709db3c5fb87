'use client';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

/** What every part of the desk may ask: who sits here, and on what machine. */
export type AppContextValue = {
  user: {
    id: string;
    name: string;
    role: 'admin' | 'member' | 'viewer';
    /** Whether every mailbox is within reach, and so what serves them all. */
    reachesAll: boolean;
  };
  isMac: boolean;
  /** In px; null while they have chosen none in this browser. */
  listWidth: number | null;
  timeZone: string;
  /** The zone they chose; null: their browser's. */
  chosenTimeZone: string | null;
  /** Whether rows of tickets show how the newest mail begins. */
  listPreview: boolean;
  /** What the reader reads, as ISO 639-1: what they chose, else their browser's. */
  language: string;
  /** What they chose; null: nothing. */
  chosenLanguage: string | null;
  /** When the server drew the page; the first draw in the browser uses the same moment. */
  renderedAt: string;
  /** Of which mailboxes the mail is caught, for want of a relay, and really leaves for nobody. */
  sandboxCoverage: 'all' | 'some' | 'none';
  /** Whether the first steps stand in the sidebar; not once they have been put away. */
  showsFirstSteps: boolean;
  /** After how many months without a review an article is marked. */
  articleReviewMonths: number;
};

const AppContext = createContext<AppContextValue>({
  user: { id: '', name: '', role: 'viewer', reachesAll: false },
  isMac: false,
  listWidth: null,
  timeZone: 'UTC',
  chosenTimeZone: null,
  listPreview: true,
  language: 'en',
  chosenLanguage: null,
  renderedAt: '1970-01-01T00:00:00.000Z',
  sandboxCoverage: 'none',
  showsFirstSteps: false,
  articleReviewMonths: 6,
});

export const useAppContext = () => useContext(AppContext);

export function AppContextProvider({ value, children }: { value: AppContextValue; children: ReactNode }) {
  const [browserZone, setBrowserZone] = useState<string | null>(null);
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    setBrowserZone(here);
    setPreference('tz', here);
  }, []);
  const timeZone = value.chosenTimeZone ?? browserZone ?? value.timeZone;
  return <AppContext value={{ ...value, timeZone }}>{children}</AppContext>;
}

/** Keeps a choice of this browser where the server can read it before it draws. */
export function setPreference(name: 'tz' | 'theme' | `list_width_${string}`, value: string) {
  const cookie = `cs_${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari
  document.cookie = cookie;
}
