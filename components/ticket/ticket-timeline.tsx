'use client';
import { useLayoutEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Event } from '#lib/platform/events.ts';
import type { Message } from '#lib/tickets/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { useTimeline } from '../data/tickets.ts';
import { ProposalCard } from '../draft/proposal-card.tsx';
import { MergedNotice } from '../merge/merged-notice.tsx';
import { PresenceLine } from '../presence/presence-line.tsx';
import { SampleMark } from '../samples/sample-mark.tsx';
import { SummaryCard } from '../summary/summary-card.tsx';
import { Composer } from './composer.tsx';
import { EventLines } from './event-lines.tsx';
import { FoldedEntries } from './folded-entries.tsx';
import { LinkedTickets } from './linked-tickets.tsx';
import { LiveRun } from './live-run.tsx';
import { Mail } from './mail.tsx';
import { NeedsPerson } from './needs-person.tsx';
import { Note } from './note.tsx';
import { SetAsideDraft } from './set-aside-draft.tsx';
import { SubjectBar } from './subject-bar.tsx';
import { buildTimeline } from './timeline.ts';
import { useComposing } from './use-composing.ts';

/** The last hand-off stands below in a card of its own while it holds. */
function isNotCurrentHandOff({ needs_person_cause: cause, status }: TicketDetail) {
  return ({ type, data }: Event) =>
    type !== 'ticket.handed_off' ||
    status === 'closed' ||
    cause === null ||
    data.run_id !== cause.run_id ||
    (data.kind ?? cause.kind) !== cause.kind;
}

/** In pixels, as `SubjectBar` sets it. */
const subjectBarHeight = 36;

/** The ticket from its first mail to the place where the next reply will stand. */
export function TicketTimeline({ ticket, loaded }: { ticket: TicketDetail; loaded: boolean }) {
  const t = useTranslations();
  const { data: events } = useTimeline(ticket.id);
  const composing = useComposing(ticket.id);
  const scroller = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLElement>(null);
  const newest = useRef<HTMLDivElement>(null);
  const { early, late } = buildTimeline(ticket.messages, (events ?? []).filter(isNotCurrentHandOff(ticket)));

  // A long ticket opens at its newest mail, once; from then on nothing moves by itself.
  useLayoutEffect(() => {
    const [pane, mail] = [scroller.current, newest.current];
    if (!loaded || !pane || !mail) return;
    const inView = mail.offsetTop + Math.min(mail.offsetHeight, 160) < pane.clientHeight;
    pane.scrollTop = inView ? 0 : mail.offsetTop - subjectBarHeight - 8;
  }, [loaded]);

  const entry = (message: Message) =>
    message.kind === 'note' ? <Note message={message} /> : <Mail message={message} ticket={ticket} />;

  return (
    <div ref={scroller} className="print-flow relative min-h-0 flex-1 scroll-pt-9 overflow-y-auto">
      <SubjectBar ticket={ticket} heading={heading} />
      <div className="mx-auto w-full max-w-[46rem] px-4 pb-10 md:px-8">
        <header ref={heading} className="pt-6 pb-2">
          <h1
            dir="auto"
            className="text-balance font-semibold text-title tracking-[-0.012em] [overflow-wrap:anywhere]"
          >
            {ticket.subject || t('common.noSubject')}
          </h1>
          <div className="mt-0.5 flex h-5 items-center gap-3 text-muted text-small">
            <span className="tabular-nums">#{ticket.number}</span>
            {ticket.sample ? <SampleMark /> : null}
            <PresenceLine ticketId={ticket.id} />
          </div>
          <LinkedTickets ticket={ticket} />
        </header>
        {loaded ? (
          <>
            <MergedNotice ticket={ticket} />
            <SummaryCard ticket={ticket} />
            {ticket.earlier_messages > 0 ? (
              <p className="my-2 text-center text-muted text-small">
                {t('ticket.older', { count: ticket.earlier_messages })}
              </p>
            ) : null}
            <FoldedEntries
              count={early.filter(({ message }) => message).length}
              authors={early.flatMap(({ message }) => message?.author.name ?? [])}
            >
              {early.map((part) =>
                part.message ? (
                  <div key={part.key}>{entry(part.message)}</div>
                ) : (
                  <EventLines key={part.key} events={part.events} />
                ),
              )}
            </FoldedEntries>
            {late.map((part, index) =>
              part.message ? (
                <div
                  key={part.key}
                  ref={index === late.findLastIndex(({ message }) => message) ? newest : undefined}
                >
                  {entry(part.message)}
                </div>
              ) : (
                <EventLines key={part.key} events={part.events} />
              ),
            )}
            <NeedsPerson ticket={ticket} />
            <LiveRun ticket={ticket} />
            <div className="print:hidden">
              {ticket.draft?.act === 'reply' && composing.open === 'reply' ? (
                <SetAsideDraft name={ticket.draft.proposed_by} onReturn={() => composing.choose('none')} />
              ) : ticket.draft ? (
                <ProposalCard key={ticket.draft.id} draft={ticket.draft} ticket={ticket} />
              ) : null}
              {ticket.merged_into ? null : <Composer ticket={ticket} composing={composing} />}
            </div>
          </>
        ) : null}
      </div>
    </div>
  );
}
