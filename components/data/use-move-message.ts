'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { type ApiResponse, api, errorMessage, unwrap } from './api.ts';
import { refreshTickets } from './refresh-tickets.ts';

type Target = { ticket: string } | { new: true };
type Moved = ApiResponse<(typeof api.messages)[':id']['move']['$post']>;

/** Moves a mail, with those that belong to it, to another ticket; the toast offers to undo it. */
export function useMoveMessage({ onMoved }: { onMoved?: (to: { number: number }) => void } = {}) {
  const client = useQueryClient();
  async function move(id: string, target: Target, also: string[]): Promise<Moved | null> {
    try {
      return await unwrap(api.messages[':id'].move.$post({ param: { id }, json: { ...target, also } }));
    } catch (error) {
      toast.error(errorMessage(error, 'It could not be moved.'));
      return null;
    } finally {
      await refreshTickets(client);
    }
  }

  return async (id: string, target: Target, also: string[] = []) => {
    const moved = await move(id, target, also);
    if (!moved) return;
    const { moved_from: from, ticket_number: number } = moved;
    const what = also.length ? `${also.length + 1} entries` : 'The mail';
    const verb = also.length ? 'stand' : 'stands';
    toast(`${what} ${verb} in #${number} now.`, {
      action: {
        label: 'Undo',
        onClick: async () => {
          if (!(await move(id, { ticket: from.id }, also))) return;
          toast(`Back in #${from.number}.`);
          onMoved?.(from);
        },
      },
    });
    onMoved?.({ number });
  };
}
