'use client';
import { useState } from 'react';
import { type KeptBack, useKeptBack, useRawMail } from '../data/held.ts';
import { Button } from '../ui/button.tsx';
import { Split } from '../ui/split.tsx';
import { Chosen } from './chosen.tsx';
import { HeldDetail } from './held-detail.tsx';
import { HeldHead } from './held-head.tsx';
import { KeptRow } from './kept-row.tsx';

/** Mail that stands in no ticket, each with its reason; and the sum that shows that none is missing. */
export function HeldMail({ show, chosen }: { show: KeptBack; chosen: string | null }) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useKeptBack(show);
  const listed = data?.pages.flatMap((page) => page.data) ?? [];
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const { data: asked } = useRawMail(chosen);
  const mail = listed.find(({ id }) => id === chosen) ?? asked;
  const there = listed.filter(({ id }) => marked.has(id)).map(({ id }) => id);
  const mark = (id: string, on: boolean) =>
    setMarked((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)));
  return (
    <Split
      title="Held"
      says={<HeldHead show={show} />}
      back={hrefOf(show)}
      nothing={<Nothing show={show} empty={listed.length === 0} />}
      empty={data !== undefined && listed.length === 0}
      detail={mail ? <HeldDetail key={mail.id} mail={mail} back={hrefOf(show)} /> : null}
      list={
        <>
          {there.length > 0 ? (
            <Chosen
              ids={there}
              all={listed.length}
              show={show}
              onAll={() => setMarked(new Set(listed.map(({ id }) => id)))}
              onNone={() => setMarked(new Set())}
            />
          ) : null}
          <ul className="px-1.5 pb-2">
            {listed.map((one) => (
              <KeptRow
                key={one.id}
                mail={one}
                href={`${hrefOf(show)}${show === 'held' ? '?' : '&'}mail=${one.id}`}
                current={one.id === chosen}
                marking={there.length > 0}
                marked={marked.has(one.id)}
                onMark={(on) => mark(one.id, on)}
              />
            ))}
          </ul>
          {hasNextPage ? (
            <Button
              look="muted"
              className="mb-4 ml-3"
              disabled={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              Show more
            </Button>
          ) : null}
        </>
      }
    />
  );
}

const hrefOf = (show: KeptBack) => (show === 'held' ? '/held' : '/held?show=ignored');

function Nothing({ show, empty }: { show: KeptBack; empty: boolean }) {
  if (!empty) return 'Choose a mail to read it and to see why it is in no ticket.';
  return show === 'held'
    ? 'No mail is held. What cannot be filed waits here with its reason.'
    : 'No mail was ignored. Copies, loops and mail of blocked senders are kept here, each with its reason.';
}
