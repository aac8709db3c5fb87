'use client';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef } from 'react';
import { type ListRoute, parseListRoute } from '../list/list-route.ts';

type NavigateOptions = {
  /** In place of where one is, which the way back then passes over. */ replace?: boolean;
};
type NavigationContext = {
  navigate: (href: string, options?: NavigateOptions) => void;
  shallowRouting: { current: boolean };
};
const NavigationContext = createContext<NavigationContext>({
  navigate: () => {},
  shallowRouting: { current: false },
});

/**
 * Lists and tickets are one screen: moving between them changes only the URL, without a request for a page.
 * Everything else is an ordinary navigation.
 */
export function NavigationProvider({ children }: { children: ReactNode }) {
  const router = useRouter();
  const shallowRouting = useRef(false);
  const navigate = useCallback(
    (href: string, { replace = false }: NavigateOptions = {}) => {
      const url = new URL(href, window.location.href);
      if (shallowRouting.current && parseListRoute(url.pathname, url.searchParams))
        window.history[replace ? 'replaceState' : 'pushState'](null, '', href);
      else router[replace ? 'replace' : 'push'](href);
    },
    [router],
  );
  return <NavigationContext value={{ navigate, shallowRouting }}>{children}</NavigationContext>;
}

export const useNavigate = () => useContext(NavigationContext).navigate;

/** Told by the desk while it is on screen. */
export function useShallowRouting() {
  const { shallowRouting } = useContext(NavigationContext);
  useEffect(() => {
    shallowRouting.current = true;
    return () => {
      shallowRouting.current = false;
    };
  }, [shallowRouting]);
}

/** The place that the URL names; null on screens that are not the desk. */
export function useListRoute(): ListRoute | null {
  const pathname = usePathname();
  const params = useSearchParams();
  return parseListRoute(pathname, new URLSearchParams(params));
}

/** A link that goes the short way where there is one, and stays a link for the middle button. */
export function Link({ href, ...rest }: Omit<React.ComponentProps<'a'>, 'href'> & { href: string }) {
  const navigate = useNavigate();
  return (
    <a
      href={href}
      {...rest}
      onClick={(event) => {
        rest.onClick?.(event);
        if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0)
          return;
        event.preventDefault();
        navigate(href);
      }}
    />
  );
}
