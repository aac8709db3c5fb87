import type { ApiRequest, api } from '../data/api.ts';
import { commonLanguages } from '../labels/languages.ts';

export type TicketsQuery = ApiRequest<typeof api.tickets.$get>['query'];
export type StatusTab = Extract<TicketsQuery['status'], 'active' | 'snoozed' | 'closed' | 'all'>;

/** What the list API is asked for. */
export type TicketFilters = Pick<TicketsQuery, 'status' | 'assistant' | FilterName>;

export type FilterName = Extract<
  keyof TicketsQuery,
  | 'statuses'
  | 'mailbox'
  | 'assignee'
  | 'team'
  | 'priority'
  | 'tag'
  | 'language'
  | 'last_writer'
  | 'last_message_after'
  | 'last_message_before'
  | 'mentioned'
  | 'draft'
  | 'overdue'
  | 'due'
  | 'rating'
  | 'from'
  | 'q'
  | 'unread'
  | 'sort'
>;
const filterNames: FilterName[] = [
  'statuses',
  'mailbox',
  'assignee',
  'team',
  'priority',
  'tag',
  'language',
  'last_writer',
  'last_message_after',
  'last_message_before',
  'mentioned',
  'draft',
  'overdue',
  'due',
  'rating',
  'from',
  'q',
  'unread',
  'sort',
];

/** What may be chosen together. */
export const ticketStatuses = ['open', 'in_progress', 'snoozed', 'closed'] as const;

/** What a filter can be, where that is a short list: anything else in a URL is no filter. */
const allowedValues: Partial<Record<FilterName, readonly string[]>> = {
  language: ['none', ...commonLanguages],
  priority: ['low', 'normal', 'high', 'urgent'] satisfies TicketsQuery['priority'][],
  last_writer: ['contact', 'us'] satisfies TicketsQuery['last_writer'][],
  mentioned: ['me'],
  draft: ['true'],
  overdue: ['true'],
  due: ['overdue', '24h', 'any'] satisfies TicketsQuery['due'][],
  rating: ['good', 'okay', 'bad'] satisfies TicketsQuery['rating'][],
  unread: ['true'],
  sort: ['recent', 'oldest', 'priority', 'due', 'relevance'] satisfies TicketsQuery['sort'][],
};

/** The current list, its filters and the open ticket, all of it in the URL. */
export type ListRoute = {
  view: 'inbox' | 'snoozed' | 'closed';
  assistant: string | null;
  status: StatusTab;
  filters: Partial<Record<FilterName, string>>;
  number: number | null;
};

/** Reads a place out of a URL; null when the URL is not one of the desk's lists or tickets. */
export function parseListRoute(pathname: string, params: URLSearchParams): ListRoute | null {
  const [, first = '', second = ''] = pathname.split('/');
  const ticket = first === 'tickets';
  const number = ticket && /^\d{1,15}$/.test(second) ? Number(second) : null;
  if (ticket && number === null) return null;
  const [list = '', slug = ''] = ticket ? (params.get('in') ?? 'inbox').split('/') : [first, second];
  if (list !== 'inbox' && list !== 'snoozed' && list !== 'closed') return null;
  const assistant = list === 'inbox' && slug ? decodeURIComponent(slug) : null;
  const filters = Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = params.get(name);
      return value && isAllowed(name, value) ? [[name, value]] : [];
    }),
  );
  // Without a search they say nothing: newest first is the order of every other list.
  if (!filters.q && (filters.sort === 'recent' || filters.sort === 'relevance')) delete filters.sort;
  return { view: list, assistant, status: statusOf(list, params.get('status')), filters, number };
}

function isAllowed(name: FilterName, value: string): boolean {
  if (name === 'statuses')
    return value.split(',').every((status) => ticketStatuses.some((one) => one === status));
  if (name === 'last_message_after' || name === 'last_message_before') return isMoment(value);
  return allowedValues[name]?.includes(value) ?? true;
}

/** A day, or so many days ago, as the list's query takes them. */
function isMoment(value: string): boolean {
  if (/^[1-9]\d{0,3}d$/.test(value)) return true;
  return /^[12]\d{3}-\d\d-\d\d$/.test(value) && new Date(value).toJSON()?.startsWith(value) === true;
}

/** The URL of a place. */
export function listRouteHref({ view, assistant, status, filters, number }: ListRoute): string {
  const list = assistant ? `${view}/${encodeURIComponent(assistant)}` : view;
  const shown = { ...(view === 'inbox' && status !== 'active' ? { status } : {}), ...filters };
  if (number === null) return `/${list}${queryString(shown)}`;
  return `/tickets/${number}${queryString({ ...(list === 'inbox' ? {} : { in: list }), ...shown }).replace('%2F', '/')}`;
}

export function ticketFilters({ status, assistant, filters }: ListRoute): TicketFilters {
  return { status, ...(assistant ? { assistant } : {}), ...filters } as TicketFilters;
}

function statusOf(view: ListRoute['view'], given: string | null): StatusTab {
  if (view !== 'inbox') return view;
  return given === 'snoozed' || given === 'closed' || given === 'all' ? given : 'active';
}

function queryString(params: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== '')).toString();
  return query && `?${query}`;
}
