import type { View, ViewFilter } from '#lib/tickets/views/schema.ts';
import { type ListRoute, listRouteHref, parseListRoute, ticketFilters } from '../list/list-route.ts';

/** The URL of the list that a view shows. */
export function viewHref({ filter }: Pick<View, 'filter'>): string {
  const { assistant, status, ...others } = filter;
  // The list has no place of its own for one of the active statuses.
  const isOneActive = status === 'open' || status === 'in_progress';
  const params = isOneActive ? { statuses: status, ...others } : { ...(status ? { status } : {}), ...others };
  const path = assistant ? `/inbox/${encodeURIComponent(assistant)}` : '/inbox';
  const route = parseListRoute(path, new URLSearchParams(params));
  return route ? listRouteHref(route) : path;
}

/** The filter of an open list, as a view keeps it. */
export function filterOfRoute(route: ListRoute): ViewFilter {
  const { status, statuses, ...others } = ticketFilters(route);
  return { ...(statuses ? { statuses } : { status }), ...others } as ViewFilter;
}

/** The view whose list is open. */
export function findOpenView(views: View[], route: ListRoute | null): View | undefined {
  if (!route) return undefined;
  const { status: _, ...place } = { ...route, number: null };
  const isInbox = route.view === 'inbox';
  const href = listRouteHref({
    ...place,
    view: 'inbox',
    status: isInbox ? effectiveStatus(route) : route.status,
  });
  return views.find((view) => viewHref(view) === href);
}

/** Beside a choice of statuses, the tab counts for nothing. */
function effectiveStatus({ status, filters }: ListRoute): ListRoute['status'] {
  return filters.statuses ? 'active' : status;
}
