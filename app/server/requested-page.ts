import { returnPath } from './return-path.ts';

/** Written by the proxy over whatever a client gives under this name: pages themselves do not learn their address. */
export const requestedPageHeader = 'x-countersign-page';

/** The path and query of the page that is asked for. */
export function requestedPage({ pathname, search }: Pick<URL, 'pathname' | 'search'>): string {
  // Next's own parameter, for a page whose shell is there already.
  const query = search.replace(/[?&]_rsc=[^&]*/g, '').replace(/^&/, '?');
  return pathname + query;
}

/** The sign-in page that leads back to `page` afterwards. */
export function signInPath(page: string | null): string {
  const back = returnPath(page);
  return back === returnPath(null) ? '/sign-in' : `/sign-in?back=${encodeURIComponent(back)}`;
}
