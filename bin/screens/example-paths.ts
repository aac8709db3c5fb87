import { settingsParts } from '#components/settings/parts.ts';
import { type ScreenPath, screens } from '#components/shell/screens.ts';
import type { Draft } from '#lib/drafts/schema.ts';
import type { TicketRow } from '#lib/tickets/schema.ts';
import { translatorOf } from '#locales/translator.ts';

/** Reads the API of the running product: a path under /api/v1. */
export type ReadApi = <T>(path: string) => Promise<T>;
/** A screen as it can be opened. `variant` says what is special about it, where a screen has several examples. */
export type Example = { screen: ScreenPath; title: string; variant?: string; path: string };

/** The path of every screen, with its parameters in brackets. */
export const screenPaths: string[] = screens.map(({ path }) => path);

type Listed = { data: { id: string }[] };
type Variants = Record<string, string | undefined>;

/** Opens every screen with what the product holds; a screen for which it holds nothing has no example. */
export async function examplesOf(read: ReadApi): Promise<Example[]> {
  const t = translatorOf('en');
  const all = await Promise.all(
    screens.map(async ({ path }) => {
      const variants = { ...(isStatic(path) ? { '': path } : {}), ...(await examples[path]?.(read)) };
      return Object.entries(variants).flatMap(([variant, example]): Example[] =>
        example
          ? [
              {
                screen: path,
                title: t(`screens.titles.${path}`),
                ...(variant ? { variant } : {}),
                path: example,
              },
            ]
          : [],
      );
    }),
  );
  return all.flat();
}

/** The screens for which the product holds nothing. */
export function screensWithoutExample(examples: Example[]): ScreenPath[] {
  return screens.map(({ path }) => path).filter((path) => examples.every(({ screen }) => screen !== path));
}

type FindExamples = (read: ReadApi) => Promise<Variants> | Variants;
type DynamicPath = Extract<ScreenPath, `${string}[${string}`>;
const isStatic = (path: ScreenPath) => !path.includes('[');

/** Of a screen whose path has no parameter: what else there is to see of it. */
const examples: Record<DynamicPath, FindExamples> & Partial<Record<ScreenPath, FindExamples>> = {
  '/inbox': () => ({ all: '/inbox?status=all', 'nothing found': '/inbox?q=nothingiscalledthis' }),
  '/inbox/[assistant]': async (read) => {
    const { data } = await read<{ data: { slug: string }[] }>('/assistants');
    return { '': data[0] && `/inbox/${data[0].slug}` };
  },
  '/tickets/[number]': ticketExamples,
  '/contacts/[id]': firstOf('/contacts', '/contacts'),
  '/companies/[domain]': async (read) => {
    const { data } = await read<{ data: { domain: string }[] }>('/companies?limit=1');
    return { '': data[0] && `/companies/${data[0].domain}` };
  },
  '/outbox': () => ({ all: '/outbox?show=all' }),
  '/held': () => ({ ignored: '/held?show=ignored', blocked: '/held?show=blocked' }),
  '/reports': () => ({ 'last week': '/reports?period=last-week' }),
  '/sandbox/[id]': firstOf('/caught-mails', '/sandbox'),
  '/runs/[id]': firstOf('/runs', '/runs'),
  '/articles': () => ({ 'review due': '/articles?review=due' }),
  '/articles/imports/[id]': firstOf('/articles/imports', '/articles/imports'),
  '/articles/[id]': firstOf('/articles', '/articles'),
  '/articles/[id]/history': firstOf('/articles', '/articles', '/history'),
  '/settings/[part]': () =>
    Object.fromEntries(
      settingsParts.map((part) => [translatorOf('en')(`settingsPages.names.${part}`), `/settings/${part}`]),
    ),
  '/settings/mailboxes/[id]': firstOf('/mailboxes', '/settings/mailboxes'),
  '/settings/domains/[id]': firstOf('/domains', '/settings/domains'),
  '/settings/webhooks/[id]': firstOf('/webhooks', '/settings/webhooks'),
};

function firstOf(list: string, screen: string, page = ''): (read: ReadApi) => Promise<Variants> {
  return async (read) => {
    const { data } = await read<Listed>(list);
    return { '': data[0] && `${screen}/${data[0].id}${page}` };
  };
}

async function ticketExamples(read: ReadApi): Promise<Variants> {
  const { data } = await read<{ data: TicketRow[] }>('/tickets?status=all&limit=100');
  const { data: changed } = await read<{ data: TicketRow[] }>(
    '/tickets?status=all&limit=100&updated_after=2000-01-01T00:00:00Z',
  );
  const merged = changed.find(({ merged_into }) => merged_into !== null);
  const { data: drafts } = await read<{ data: Draft[] }>('/drafts?limit=100');
  const doubtful = drafts.find(({ claims }) => claims.some(({ verdict }) => verdict === 'contradicted'));
  const first = (is: (ticket: TicketRow) => boolean) => {
    const ticket = data.find(is);
    return ticket && `/tickets/${ticket.number}`;
  };
  return {
    'a draft with doubts': first(({ id }) => id === doubtful?.ticket_id),
    'a draft waits': first(
      ({ draft_waiting, draft_act, language }) => draft_waiting && draft_act === 'reply' && language !== 'de',
    ),
    'translated and summed up': first(({ subject }) => subject === 'Bestellung 20417'),
    'a person is needed': first((ticket) => ticket.needs_person !== null),
    answered: first((ticket) => ticket.first_reply_at !== null),
    'to be forwarded': first(({ draft_act }) => draft_act === 'forward'),
    'a forward was answered': first(
      ({ needs_person_cause }) => needs_person_cause?.kind === 'forward_answered',
    ),
    snoozed: first((ticket) => ticket.status === 'snoozed'),
    closed: first((ticket) => ticket.status === 'closed'),
    merged: merged && `/tickets/${merged.number}`,
    'another was merged into it': merged?.merged_into ? `/tickets/${merged.merged_into.number}` : undefined,
    'not there': '/tickets/999999999',
  };
}
