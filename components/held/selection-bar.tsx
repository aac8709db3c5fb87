'use client';
import { useTranslations } from 'use-intl';
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
  const t = useTranslations('held.selection');
  const decide = useDecideHeld();
  const act = async (verb: 'release' | 'discard') => {
    await decide(verb, ids);
    onClear();
  };
  return (
    <section
      aria-label={t('title')}
      className="sticky top-0 z-10 mx-1.5 mb-1 flex flex-wrap items-center gap-1 rounded-md border bg-raised px-2 py-1"
    >
      <span className="mr-1 tabular-nums">{t('count', { count: ids.length })}</span>
      <Button onClick={() => void act('release')}>{t('release')}</Button>
      {show === 'held' ? <Button onClick={() => void act('discard')}>{t('discard')}</Button> : null}
      <span className="flex-1" />
      {ids.length < total ? (
        <Button variant="muted" onClick={onSelectAll}>
          {t('all', { total })}
        </Button>
      ) : null}
      <Button variant="muted" onClick={onClear}>
        {t('clear')}
      </Button>
    </section>
  );
}
