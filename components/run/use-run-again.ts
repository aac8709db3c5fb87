'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Run } from '#lib/assistant/schema.ts';
import { api, errorMessage } from '../data/api.ts';
import { toast } from '../ui/toast.ts';

/** Sets many runs going again, one after the other: failed and stopped ones go on, others begin anew. */
export function useRunAgain() {
  const t = useTranslations('runs.selection');
  const client = useQueryClient();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);

  async function runAgain(runs: Run[]): Promise<void> {
    const refused: string[] = [];
    setProgress({ done: 0, total: runs.length });
    for (const [at, run] of runs.entries()) {
      await startAgain(run).catch((error) => refused.push(errorMessage(error)));
      setProgress({ done: at + 1, total: runs.length });
    }
    setProgress(null);
    const started = runs.length - refused.length;
    if (started > 0) toast(t('started', { count: started }));
    const [reason] = refused;
    if (reason !== undefined) toast.error(t('refused', { count: refused.length, reason }));
    await client.invalidateQueries({ queryKey: ['run-list'] });
  }

  return { progress, runAgain };
}

function startAgain({ id, ticket_id, status }: Run) {
  return status === 'failed' || status === 'cancelled'
    ? api.runs[':id'].resume.$post({ param: { id }, json: {} })
    : api.tickets[':id'].run.$post({ param: { id: ticket_id }, json: {} });
}
