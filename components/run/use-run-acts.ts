'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { api, wordsOf } from '../data/api.ts';
import { keys } from '../data/keys.ts';

/** Stops a run, or sets one going again. */
export function useRunActs(run: { id: string; ticket_id: string; ticket_number: number }) {
  const client = useQueryClient();
  const act = async (verb: 'cancel' | 'resume') => {
    try {
      await api.post(`/runs/${run.id}/${verb}`);
    } catch (error) {
      toast.error(wordsOf(error));
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: keys.run(run.id) }),
      client.invalidateQueries({ queryKey: keys.runs(run.ticket_id) }),
      client.invalidateQueries({ queryKey: keys.ticket(run.ticket_number) }),
    ]);
  };
  return { stop: () => void act('cancel'), resume: () => void act('resume') };
}
