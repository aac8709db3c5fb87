'use client';
import { useQueryClient } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { TicketSummary } from '#lib/assistant/summary/schema.ts';
import { api, unwrap } from '../data/api.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { refreshTicket } from '../data/patch-ticket.ts';
import { useAttempt } from '../data/use-attempt.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { DateTime } from '../time.tsx';
import { ModelText } from '../translation/model-text.tsx';
import { ServerWords } from '../translation/server-words.tsx';
import { useRenewalOnOpening } from './use-renewal-on-opening.ts';

const quietButton =
  'rounded-sm text-muted text-small underline decoration-strong-line underline-offset-3 transition-colors duration-100 hover:text-text hover:decoration-current disabled:pointer-events-none disabled:opacity-50 pointer-coarse:py-1.5';

/** What a long ticket comes to, and which messages that covers. For the team alone. */
export function SummaryCard({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations('modelTexts.summary');
  const { user, language } = useAppContext();
  const client = useQueryClient();
  const { busy, refused, attempt } = useAttempt({});
  const { summary } = ticket;
  useRenewalOnOpening(ticket);
  if (!summary) return null;
  const ask = () =>
    attempt(async () => {
      const json = { language: summary.language ?? language };
      await unwrap(api.tickets[':id'].summary.$post({ param: { id: ticket.id }, json }));
      await refreshTicket(client, ticket);
    });
  const isWaiting = busy || summary.status === 'waiting';
  const mayAsk = summary.offered && user.role !== 'viewer' && !isWaiting;
  const button = (label: string) =>
    mayAsk ? (
      <button type="button" className={quietButton} onClick={() => void ask()}>
        {label}
      </button>
    ) : null;
  const error = refused ? { words: refused, server_words: null } : summary.error;
  const failure = error ? (
    <p role="alert" className="text-amber text-small">
      {t('failed')} <ServerWords error={error} /> {button(t('retry'))}
    </p>
  ) : null;

  if (summary.text === null) {
    const count = ticket.messages.length + ticket.earlier_messages;
    const offer = isWaiting ? <Waiting /> : (failure ?? button(t('ask', { count })));
    return offer ? <div className="my-2">{offer}</div> : null;
  }
  return (
    <section
      aria-label={t('title')}
      className="my-3 flex items-start gap-3 rounded-lg border px-3 py-2.5 [overflow-wrap:anywhere] md:-mx-3"
    >
      <ScrollText aria-hidden className="icon mx-1 mt-0.5 text-muted" />
      <div className="flex min-w-0 flex-col gap-1.5">
        <h2 className="font-semibold">
          <Coverage summary={summary} />
        </h2>
        <ModelText text={summary.text} language={summary.language} />
        {summary.unproven.length > 0 ? (
          <p className="text-amber text-small">
            {t('notFound', { quotes: summary.unproven.map((words) => t('quote', { words })).join(', ') })}
          </p>
        ) : null}
        {failure}
        <p className="flex flex-wrap items-baseline gap-x-2 text-muted text-small">
          <span>{t('by', { model: summary.model ?? '' })}</span>
          {isWaiting ? (
            <Waiting />
          ) : error ? null : (
            <Staleness summary={summary}>{button(t('renew'))}</Staleness>
          )}
        </p>
      </div>
    </section>
  );
}

function Waiting() {
  const t = useTranslations('modelTexts.summary');
  return (
    <span role="status" className="text-muted text-small">
      {t('working')}
    </span>
  );
}

/** “Summary of 12 messages, up to 3 Nov”. */
function Coverage({ summary: { covers } }: { summary: TicketSummary }) {
  const t = useTranslations('modelTexts.summary');
  if (!covers) return t('title');
  const { entries, of: total, through_at } = covers;
  const time = () => <DateTime at={through_at} />;
  return entries < total
    ? t.rich('last', { count: entries, total, time })
    : t.rich('all', { count: entries, time });
}

function Staleness({
  summary: { newer_entries: newer },
  children,
}: {
  summary: TicketSummary;
  children: ReactNode;
}) {
  const t = useTranslations('modelTexts.summary');
  if (newer === 0) return null;
  return (
    <>
      <span className="text-amber">{t('newer', { count: newer })}</span>
      {children}
    </>
  );
}
