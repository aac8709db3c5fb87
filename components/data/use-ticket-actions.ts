'use client';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Message, Ticket, TicketPriority, TicketRow } from '#lib/tickets/schema.ts';
import { toast } from '../ui/toast.ts';
import {
  ApiProblem,
  type ApiRequest,
  api,
  type CallOptions,
  errorMessage,
  requestOptions,
  unwrap,
} from './api.ts';
import { patchTicket, refreshTicket } from './patch-ticket.ts';
import { queryKeys } from './query-keys.ts';
import { refreshLists } from './refresh-lists.ts';
import { useActToast } from './ticket-acts.ts';

type Changes = ApiRequest<(typeof api.tickets)[':id']['$patch']>['json'];
type Fields = Pick<Changes, 'priority' | 'tags' | 'subject' | 'status' | 'language'>;

/** What a person can do with a ticket. Each shows at once, and is taken back with the reason when the server refuses. */
export function useTicketActions(ticket: Ticket) {
  return useTicketActionsOf()(ticket);
}

/** The same for a ticket that is chosen later: the row that has the focus. */
export function useTicketActionsOf() {
  const client = useQueryClient();
  const tell = useActToast();
  const t = useTranslations('ticket');
  return (ticket: Ticket) => ticketActions(ticket, { client, tell, t });
}

type Desk = {
  client: QueryClient;
  /** Says what was done, with the way back. */
  tell: ReturnType<typeof useActToast>;
  t: ReturnType<typeof useTranslations<'ticket'>>;
};

function ticketActions(ticket: Ticket, { client, tell, t }: Desk) {
  const param = { id: ticket.id };
  const routes = api.tickets[':id'];
  const reopen = () => routes.reopen.$post({ param, json: {} });

  async function act(patch: Partial<TicketRow>, call: () => Promise<unknown>): Promise<boolean> {
    await client.cancelQueries({ queryKey: queryKeys.ticket(ticket.number) });
    const rollback = patchTicket(client, ticket, patch);
    try {
      await call();
      void refreshTicket(client, ticket);
      return true;
    } catch (error) {
      rollback();
      void refreshTicket(client, ticket);
      toast.error(errorMessage(error));
      return false;
    }
  }

  /** Another change in between is no reason to refuse this one, unless it was to the same field. */
  async function patchFields(fields: Fields) {
    try {
      await routes.$patch({ param, json: fields }, requestOptions({ ifMatch: ticket.version }));
    } catch (error) {
      if (!(error instanceof ApiProblem && error.status === 412)) throw error;
      const fresh = await unwrap(routes.$get({ param }));
      const touched = (Object.keys(fields) as (keyof Fields)[]).filter(
        (field) => JSON.stringify(fresh[field]) !== JSON.stringify(ticket[field]),
      );
      if (touched.length) {
        throw new ApiProblem(412, {
          detail: t('changedMeanwhile', { fields: touched.map((field) => t(`changed.${field}`)).join(', ') }),
        });
      }
      await routes.$patch({ param, json: fields }, requestOptions({ ifMatch: fresh.version }));
    }
  }

  /** A mail that came unseen keeps the ticket where it is: closed or snoozed over it, the contact would wait. */
  async function unlessContactWrote(call: (options: CallOptions) => Promise<unknown>) {
    try {
      await call(requestOptions({ ifMatch: ticket.version }));
    } catch (error) {
      if (!(error instanceof ApiProblem && error.status === 412)) throw error;
      const { version, messages } = error.facts as { version: number; messages: Pick<Message, 'kind'>[] };
      if (messages.some(({ kind }) => kind === 'inbound')) {
        throw new ApiProblem(412, { detail: t('wroteMeanwhile') });
      }
      await call(requestOptions({ ifMatch: version }));
    }
  }

  const change = (fields: Fields) => act(fields as Partial<TicketRow>, () => patchFields(fields));

  return {
    setPriority: (priority: TicketPriority) => change({ priority }),
    /** Null gives it back to detection. */
    setLanguage: (language: string | null) => change({ language }),
    setTags: (tags: string[]) => change({ tags: [...tags].sort() }),
    setStatus: (status: 'open' | 'in_progress') =>
      change({ status }).then((done) => done && void refreshLists(client, new Set([ticket.id]))),
    assign: (user: { id: string; name: string } | null) =>
      act(
        {
          assignee_id: user?.id ?? null,
          ...(user ? {} : { assignee_team_id: null }),
          assignee_name: user?.name ?? null,
          needs_person: null,
          needs_person_told: null,
          needs_person_cause: null,
        },
        () => routes.assign.$post({ param, json: { user_id: user?.id ?? null } }),
      ),
    /** Who of the team gets it the server says. */
    assignToTeam: (teamId: string) =>
      act({ assignee_team_id: teamId }, () => routes.assign.$post({ param, json: { team_id: teamId } })).then(
        (done) => done && void refreshLists(client, new Set([ticket.id])),
      ),
    reopen: () => act({ status: 'open', snoozed_until: null, resolution_note: null }, reopen),
    async close(resolution: string) {
      const note = resolution.trim();
      const done = await act({ status: 'closed', snoozed_until: null, resolution_note: note || null }, () =>
        unlessContactWrote((options) =>
          routes.close.$post({ param, json: note ? { resolution: note } : {} }, options),
        ),
      );
      if (done) tell(ticket, { kind: 'close' });
    },
    async snooze(until: Date, label: string) {
      const done = await act({ status: 'snoozed', snoozed_until: until.toISOString() }, () =>
        unlessContactWrote((options) =>
          routes.snooze.$post({ param, json: { until: until.toISOString() } }, options),
        ),
      );
      if (done) tell(ticket, { kind: 'snooze', until: label });
    },
    cancelFollowUp: () => act({}, () => routes['follow-up'].$delete({ param })),
    markRead: (read: boolean) =>
      act({ unread: !read }, () => routes[read ? 'read' : 'unread'].$post({ param, json: {} })),
  };
}
