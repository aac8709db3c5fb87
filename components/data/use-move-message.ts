'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { toast } from '../ui/toast.ts';
import { type ApiResponse, api, errorMessage, unwrap } from './api.ts';
import { refreshTickets } from './refresh-tickets.ts';

type Target = { ticket: string } | { new: true };
type Moved = ApiResponse<(typeof api.messages)[':id']['move']['$post']>;

/** Moves a mail, with those that belong to it, to another ticket; the toast offers to undo it. */
export function useMoveMessage({ onMoved }: { onMoved?: (to: { number: number }) => void } = {}) {
  const client = useQueryClient();
  const t = useTranslations('ticket');
  async function move(id: string, target: Target, also: string[]): Promise<Moved | null> {
    try {
      return await unwrap(api.messages[':id'].move.$post({ param: { id }, json: { ...target, also } }));
    } catch (error) {
      toast.error(errorMessage(error, t('moved.failed')));
      return null;
    } finally {
      await refreshTickets(client);
    }
  }

  return async (id: string, target: Target, also: string[] = []) => {
    const moved = await move(id, target, also);
    if (!moved) return;
    const { moved_from: from, ticket_number: number } = moved;
    toast(t('moved.done', { count: also.length + 1, number: String(number) }), {
      action: {
        label: t('undo'),
        onClick: async () => {
          if (!(await move(id, { ticket: from.id }, also))) return;
          toast(t('moved.undone', { number: String(from.number) }));
          onMoved?.(from);
        },
      },
    });
    onMoved?.({ number });
  };
}
