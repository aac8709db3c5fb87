'use client';
import {
  ArrowRightLeft,
  CircleCheck,
  CircleUser,
  Moon,
  PenLine,
  RotateCcw,
  Signal,
  Tag,
  X,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import { seenDraft } from '../draft/seen-drafts.ts';
import { BulkMerge } from '../merge/bulk-merge.tsx';
import { useAppContext } from '../shell/app-context.tsx';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { type MenuKind, menuLabels } from './act-menu.tsx';
import type { ListActs } from './use-list-acts.tsx';
import type { Selection } from './use-selection.ts';

const menus: { kind: MenuKind; keys: string; icon: typeof Tag }[] = [
  { kind: 'assign', keys: 'a', icon: CircleUser },
  { kind: 'tag', keys: 't', icon: Tag },
  { kind: 'priority', keys: 'p', icon: Signal },
  { kind: 'snooze', keys: 'h', icon: Moon },
  { kind: 'move', keys: 'm', icon: ArrowRightLeft },
];

type BulkBarProps = { selection: Selection; acts: ListActs; onSelectAll: () => void };

/** What can be done with the rows that are selected. It lies over the header, so that no row moves. */
export default function BulkBar({ selection, acts, onSelectAll }: BulkBarProps) {
  const t = useTranslations('queue');
  const labels = menuLabels(t);
  const { user } = useAppContext();
  const isViewer = user.role === 'viewer';
  const rows = selection.selectedRows;
  const reopens = !selection.isAll && rows.length > 0 && rows.every(({ status }) => status === 'closed');
  const drafts = selection.isAll
    ? []
    : rows.flatMap(({ id, draft_waiting }) => (draft_waiting && seenDraft(id)) || []);
  const waiting = rows.some(({ draft_waiting }) => draft_waiting) && !selection.isAll;
  return (
    <section
      aria-label={t('bar')}
      data-bulk-bar
      className="absolute inset-x-0 top-0 z-10 flex flex-col gap-0.5 border-b bg-raised px-2 py-1"
    >
      <div className="flex h-7 items-center gap-1 pl-2">
        <span aria-live="polite" className="font-medium tabular-nums">
          {selection.isAll
            ? t('allMatch', { count: selection.count })
            : t('selected', { count: selection.count })}
        </span>
        <span className="flex-1" />
        {selection.isAll ? null : (
          <Hint label={t('allMatch', { count: selection.count })} keys="mod+a">
            <Button variant="muted" onClick={onSelectAll}>
              {t('selectAll')}
            </Button>
          </Hint>
        )}
        <Hint label={t('clear')} keys="escape">
          <Button variant="muted" size="icon" aria-label={t('clear')} onClick={selection.clear}>
            <X className="icon" />
          </Button>
        </Hint>
      </div>
      <fieldset disabled={isViewer} className="flex items-center gap-0.5">
        <legend className="sr-only">{t('bar')}</legend>
        <Hint label={t(reopens ? 'acts.reopen' : 'acts.close')} keys="e">
          <Button className="px-2" onClick={() => acts.actOnAll({ kind: reopens ? 'reopen' : 'close' })}>
            {reopens ? <RotateCcw className="icon" /> : <CircleCheck className="icon" />}
            {t(reopens ? 'acts.reopen' : 'acts.close')}
          </Button>
        </Hint>
        {menus.map(({ kind, keys, icon: Icon }) => (
          <Hint key={kind} label={labels[kind]} keys={keys}>
            <Button
              variant="muted"
              size="icon"
              aria-label={labels[kind]}
              aria-haspopup="dialog"
              data-act={kind}
              onClick={(event) => acts.openMenu(kind, event.currentTarget)}
            >
              <Icon className="icon" />
            </Button>
          </Hint>
        ))}
        <BulkMerge selection={selection} />
        {waiting ? (
          <Hint label={drafts.length ? t('acts.approve', { count: drafts.length }) : t('acts.approveNone')}>
            <Button
              variant="muted"
              className="px-2"
              aria-disabled={drafts.length === 0}
              aria-label={drafts.length ? t('acts.approve', { count: drafts.length }) : t('acts.approveNone')}
              onClick={() => drafts.length > 0 && acts.approve(drafts)}
            >
              <PenLine className="icon" />
              {drafts.length}
            </Button>
          </Hint>
        ) : null}
      </fieldset>
    </section>
  );
}
