'use client';
import { useQueryClient } from '@tanstack/react-query';
import { api, errorMessage } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { toast } from '../ui/toast.ts';

/** Stops a run, or sets one going again. */
export function useRunActions(run: { id: string; ticket_id: string; ticket_number: number }) {
  const client = useQueryClient();
  const act = async (verb: 'cancel' | 'resume') => {
    try {
      await api.runs[':id'][verb].$post({ param: { id: run.id }, json: {} });
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: queryKeys.run(run.id) }),
      client.invalidateQueries({ queryKey: queryKeys.runs(run.ticket_id) }),
      client.invalidateQueries({ queryKey: queryKeys.ticket(run.ticket_number) }),
    ]);
  };
  return { stop: () => void act('cancel'), resume: () => void act('resume') };
}
