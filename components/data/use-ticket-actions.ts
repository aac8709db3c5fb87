'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import type { Ticket, TicketPriority, TicketRow } from '#lib/tickets/schema.ts';
import { api, errorMessage, Problem } from './api.ts';
import type { TicketDetail } from './api-types.ts';
import { patchTicket, refreshTicket } from './patch-ticket.ts';
import { queryKeys } from './query-keys.ts';
import { refreshLists } from './refresh-lists.ts';

type Fields = {
  priority?: TicketPriority;
  tags?: string[];
  subject?: string;
  status?: 'open' | 'in_progress';
};

/** What a person can do with a ticket. Each shows at once, and is taken back with the reason when the server refuses. */
export function useTicketActions(ticket: Ticket) {
  const client = useQueryClient();
  const path = `/tickets/${ticket.id}`;

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
      await api.patch(path, fields, { ifMatch: ticket.version });
    } catch (error) {
      if (!(error instanceof Problem && error.status === 412)) throw error;
      const fresh = await api.get<TicketDetail>(path);
      const touched = (Object.keys(fields) as (keyof Fields)[]).filter(
        (field) => JSON.stringify(fresh[field]) !== JSON.stringify(ticket[field]),
      );
      if (touched.length) {
        throw new Problem(412, {
          detail: `Somebody else changed the ${touched.join(' and ')} a moment ago. Have a look first.`,
        });
      }
      await api.patch(path, fields, { ifMatch: fresh.version });
    }
  }

  const change = (fields: Fields) => act(fields as Partial<TicketRow>, () => patchFields(fields));

  return {
    setPriority: (priority: TicketPriority) => change({ priority }),
    setTags: (tags: string[]) => change({ tags: [...tags].sort() }),
    setStatus: (status: 'open' | 'in_progress') =>
      change({ status }).then((done) => done && void refreshLists(client, new Set([ticket.id]))),
    assign: (user: { id: string; name: string } | null) =>
      act(
        {
          assignee_id: user?.id ?? null,
          assignee_name: user?.name ?? null,
          needs_person: null,
          needs_person_cause: null,
        },
        () => api.post(`${path}/assign`, { user_id: user?.id ?? null }),
      ),
    reopen: () =>
      act({ status: 'open', snoozed_until: null, resolution_note: null }, () => api.post(`${path}/reopen`)),
    async close(resolution: string) {
      const note = resolution.trim();
      const done = await act({ status: 'closed', snoozed_until: null, resolution_note: note || null }, () =>
        api.post(`${path}/close`, note ? { resolution: note } : {}),
      );
      if (done) {
        toast(`Ticket #${ticket.number} is closed.`, {
          action: {
            label: 'Undo',
            onClick: () => void act({ status: 'open' }, () => api.post(`${path}/reopen`)),
          },
        });
      }
    },
    async snooze(until: Date, label: string) {
      const done = await act({ status: 'snoozed', snoozed_until: until.toISOString() }, () =>
        api.post(`${path}/snooze`, { until: until.toISOString() }),
      );
      if (done) {
        toast(`Ticket #${ticket.number} sleeps until ${label}.`, {
          action: {
            label: 'Undo',
            onClick: () =>
              void act({ status: 'open', snoozed_until: null }, () => api.post(`${path}/reopen`)),
          },
        });
      }
    },
    markRead: (read: boolean) =>
      act({ unread: !read }, () => api.post(`${path}/${read ? 'read' : 'unread'}`)),
  };
}
