'use client';
import type { KeptBack } from '../data/held.ts';
import { Button } from '../ui/button.tsx';
import { useDecide } from './use-decide.ts';

type ChosenProps = { ids: string[]; all: number; show: KeptBack; onAll: () => void; onNone: () => void };

/** What can be done with the mails that are marked. */
export function Chosen({ ids, all, show, onAll, onNone }: ChosenProps) {
  const decide = useDecide();
  const act = async (verb: 'release' | 'discard') => {
    await decide(verb, ids);
    onNone();
  };
  return (
    <section
      aria-label="The chosen mails"
      className="sticky top-0 z-10 mx-1.5 mb-1 flex flex-wrap items-center gap-1 rounded-md border bg-raised px-2 py-1"
    >
      <span className="mr-1 tabular-nums">{ids.length} chosen</span>
      <Button onClick={() => void act('release')}>Release</Button>
      {show === 'held' ? <Button onClick={() => void act('discard')}>Discard</Button> : null}
      <span className="flex-1" />
      {ids.length < all ? (
        <Button look="muted" onClick={onAll}>
          All {all}
        </Button>
      ) : null}
      <Button look="muted" onClick={onNone}>
        None
      </Button>
    </section>
  );
}
