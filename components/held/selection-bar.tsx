'use client';
import type { UnfiledStatus } from '../data/held.ts';
import { Button } from '../ui/button.tsx';
import { useDecideHeld } from './use-decide-held.ts';

type SelectionBarProps = {
  ids: string[];
  total: number;
  show: UnfiledStatus;
  onSelectAll: () => void;
  onClear: () => void;
};

/** What can be done with the mails that are marked. */
export function SelectionBar({ ids, total, show, onSelectAll, onClear }: SelectionBarProps) {
  const decide = useDecideHeld();
  const act = async (verb: 'release' | 'discard') => {
    await decide(verb, ids);
    onClear();
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
      {ids.length < total ? (
        <Button variant="muted" onClick={onSelectAll}>
          All {total}
        </Button>
      ) : null}
      <Button variant="muted" onClick={onClear}>
        None
      </Button>
    </section>
  );
}
