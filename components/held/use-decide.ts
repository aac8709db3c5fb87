'use client';
import { useQueryClient } from '@tanstack/react-query';
import { toast } from 'sonner';
import { api, wordsOf } from '../data/api.ts';
import { keys } from '../data/keys.ts';

type Decided = { done: string[]; refused: { id: string; detail: string }[] };
const mostAtOnce = 200;

/** Decides on mails that stand in no ticket, and tells what was done and what refused. A discard can be taken back. */
export function useDecide() {
  const client = useQueryClient();
  const refresh = () =>
    Promise.all(
      [keys.held, keys.ledger, keys.counts, keys.blocked].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );

  async function decide(act: 'release' | 'discard', ids: string[]): Promise<boolean> {
    const decided: Decided = { done: [], refused: [] };
    try {
      for (let at = 0; at < ids.length; at += mostAtOnce) {
        const part = await api.post<Decided>('/held/decide', { act, ids: ids.slice(at, at + mostAtOnce) });
        decided.done.push(...part.done);
        decided.refused.push(...part.refused);
      }
    } catch (error) {
      toast.error(wordsOf(error));
    }
    await refresh();
    tell(act, decided);
    return decided.done.length > 0;
  }

  function tell(act: 'release' | 'discard', { done, refused }: Decided) {
    if (refused.length > 0)
      toast.error(
        refused.length === 1 ? refused[0]!.detail : `${refused.length} mails were not held any more.`,
      );
    if (done.length === 0) return;
    const what = done.length === 1 ? 'Its bytes and the reason are kept.' : `${done.length} mails are kept.`;
    if (act === 'release')
      toast(done.length === 1 ? 'Released. It is being filed.' : `${done.length} mails are being filed.`);
    else
      toast(`Discarded. ${what}`, {
        action: { label: 'File instead', onClick: () => void decide('release', done) },
      });
  }

  return decide;
}
