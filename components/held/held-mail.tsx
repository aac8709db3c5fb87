'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type UnfiledStatus, useRawEmail, useUnfiledMail } from '../data/held.ts';
import { ShowMore } from '../ui/show-more.tsx';
import { SplitView } from '../ui/split-view.tsx';
import { HeldDetail } from './held-detail.tsx';
import { HeldHeader } from './held-header.tsx';
import { HeldRow } from './held-row.tsx';
import { SelectionBar } from './selection-bar.tsx';

/** Mail that is in no ticket, each with its reason, and the sum that shows that none is missing. */
export function HeldMail({ show, selectedId }: { show: UnfiledStatus; selectedId: string | null }) {
  const t = useTranslations();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useUnfiledMail(show);
  const listed = data?.pages.flatMap((page) => page.data) ?? [];
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const { data: requested } = useRawEmail(selectedId);
  const mail = listed.find(({ id }) => id === selectedId) ?? requested;
  const selected = listed.filter(({ id }) => marked.has(id)).map(({ id }) => id);
  const mark = (id: string, on: boolean) =>
    setMarked((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)));
  return (
    <SplitView
      title={t('held.title')}
      description={<HeldHeader show={show} />}
      back={listHref(show)}
      emptyState={t(listed.length > 0 ? 'held.select' : `held.empty.${show}`)}
      isEmpty={data !== undefined && listed.length === 0}
      detail={mail ? <HeldDetail key={mail.id} mail={mail} back={listHref(show)} /> : null}
      list={
        <>
          {selected.length > 0 ? (
            <SelectionBar
              ids={selected}
              total={listed.length}
              show={show}
              onSelectAll={() => setMarked(new Set(listed.map(({ id }) => id)))}
              onClear={() => setMarked(new Set())}
            />
          ) : null}
          <ul className="px-1.5 pb-2">
            {listed.map((one) => (
              <HeldRow
                key={one.id}
                mail={one}
                href={`${listHref(show)}${show === 'held' ? '?' : '&'}mail=${one.id}`}
                current={one.id === selectedId}
                isSelecting={selected.length > 0}
                isSelected={marked.has(one.id)}
                onSelectedChange={(on) => mark(one.id, on)}
              />
            ))}
          </ul>
          <ShowMore list={{ hasNextPage, isFetchingNextPage, fetchNextPage }} className="px-3 pb-4" />
        </>
      }
    />
  );
}

const listHref = (show: UnfiledStatus) => (show === 'held' ? '/held' : '/held?show=ignored');
