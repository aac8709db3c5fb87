'use client';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef } from 'react';
import { type Place, readPlace } from '../list/place.ts';

type Navigation = { go: (href: string) => void; atDesk: { current: boolean } };
const Navigation = createContext<Navigation>({ go: () => {}, atDesk: { current: false } });

/**
 * Lists and tickets are one screen: going from one to another is a change of URL that the browser answers by itself,
 * without asking the server for a page. Everything else is an ordinary navigation.
 */
export function NavigationProvider({ children }: { children: ReactNode }) {
  const router = useRouter();
  const atDesk = useRef(false);
  const go = useCallback(
    (href: string) => {
      const url = new URL(href, window.location.href);
      if (atDesk.current && readPlace(url.pathname, url.searchParams))
        window.history.pushState(null, '', href);
      else router.push(href);
    },
    [router],
  );
  return <Navigation value={{ go, atDesk }}>{children}</Navigation>;
}

export const useGo = () => useContext(Navigation).go;

/** Told by the desk while it is on screen. */
export function useAtDesk() {
  const { atDesk } = useContext(Navigation);
  useEffect(() => {
    atDesk.current = true;
    return () => {
      atDesk.current = false;
    };
  }, [atDesk]);
}

/** The place that the URL names; null on screens that are not the desk. */
export function usePlace(): Place | null {
  const pathname = usePathname();
  const params = useSearchParams();
  return readPlace(pathname, new URLSearchParams(params));
}

/** A link that goes the short way where there is one, and stays a link for the middle button. */
export function Go({ href, ...rest }: Omit<React.ComponentProps<'a'>, 'href'> & { href: string }) {
  const go = useGo();
  return (
    <a
      href={href}
      {...rest}
      onClick={(event) => {
        rest.onClick?.(event);
        if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0)
          return;
        event.preventDefault();
        go(href);
      }}
    />
  );
}
