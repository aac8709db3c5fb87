'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { toast } from '../ui/toast.ts';
import { api, errorMessage, unwrap } from './api.ts';
import { refreshTickets } from './refresh-tickets.ts';

type TicketRef = { id: string; number: number };
type Merged = { into: TicketRef; from: TicketRef[]; otherContact?: boolean };

/** Merges tickets into one, and undoes it; the toast offers the undo. `onOpen` shows the ticket that has the entries. */
export function useMergeTickets({ onOpen }: { onOpen: (ticket: { number: number }) => void }) {
  const t = useTranslations('merge');
  const client = useQueryClient();

  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      toast.error(errorMessage(error, t('failed')));
      return false;
    } finally {
      await refreshTickets(client);
    }
  }

  async function unmerge({ id, number }: TicketRef): Promise<boolean> {
    const done = await attempt(() => unwrap(api.tickets[':id'].unmerge.$post({ param: { id }, json: {} })));
    if (done) toast(t('undone', { number: String(number) }));
    return done;
  }

  async function merge({ into, from, otherContact = false }: Merged): Promise<void> {
    const merged: TicketRef[] = [];
    for (const ticket of from) {
      const json = { into: into.id, ...(otherContact ? { other_contact: true } : {}) };
      const call = () => unwrap(api.tickets[':id'].merge.$post({ param: { id: ticket.id }, json }));
      if (!(await attempt(call))) break;
      merged.push(ticket);
    }
    const [first] = merged;
    if (!first) return;
    onOpen(into);
    toast(doneLabel(merged, into), {
      action: { label: t('undo'), onClick: () => void undoAll(merged) },
    });
  }

  function doneLabel(merged: TicketRef[], { number }: TicketRef): string {
    const [first, ...others] = merged;
    return first && others.length === 0
      ? t('done', { from: String(first.number), into: String(number) })
      : t('doneAll', { count: merged.length, into: String(number) });
  }

  async function undoAll(merged: TicketRef[]): Promise<void> {
    for (const ticket of merged.toReversed()) if (!(await unmerge(ticket))) return;
    const [first] = merged;
    if (first) onOpen(first);
  }

  return { merge, unmerge };
}
