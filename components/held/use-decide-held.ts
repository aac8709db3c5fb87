'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { type ApiResponse, api, errorMessage, unwrap } from '../data/api.ts';
import { queryKeys } from '../data/query-keys.ts';
import { toast } from '../ui/toast.ts';

type DecisionResult = ApiResponse<typeof api.held.decide.$post>;
const maxPerRequest = 200;

/** Decides on mails that stand in no ticket, and tells what was done and what refused. A discard can be taken back. */
export function useDecideHeld() {
  const t = useTranslations('held.decided');
  const client = useQueryClient();
  const refresh = () =>
    Promise.all(
      [queryKeys.held, queryKeys.ledger, queryKeys.counts, queryKeys.blockedSenders].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );

  async function decide(act: 'release' | 'discard', ids: string[]): Promise<boolean> {
    const decided: DecisionResult = { done: [], refused: [] };
    try {
      for (let at = 0; at < ids.length; at += maxPerRequest) {
        const part = await unwrap(
          api.held.decide.$post({ json: { act, ids: ids.slice(at, at + maxPerRequest) } }),
        );
        decided.done.push(...part.done);
        decided.refused.push(...part.refused);
      }
    } catch (error) {
      toast.error(errorMessage(error));
    }
    await refresh();
    notify(act, decided);
    return decided.done.length > 0;
  }

  function notify(act: 'release' | 'discard', { done, refused }: DecisionResult) {
    const [first] = refused;
    if (first) toast.error(refused.length === 1 ? first.detail : t('notHeld', { count: refused.length }));
    if (done.length === 0) return;
    const count = done.length;
    if (act === 'release') toast(t('released', { count }));
    else
      toast(t('discarded', { count }), {
        action: { label: t('fileInstead'), onClick: () => void decide('release', done) },
      });
  }

  return decide;
}
