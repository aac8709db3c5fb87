'use client';
import { useTranslations } from 'use-intl';
import type { Message } from '#lib/tickets/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';
import { useAssistants, useMailboxes } from '../data/reference.ts';
import { useTeams } from '../data/teams.ts';
import { DateTime } from '../time.tsx';
import { Facts } from '../ui/facts.tsx';
import { DueFact } from './due-fact.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { RatingFact } from './rating-fact.tsx';

export function TicketFacts({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations('ticket.facts');
  const mailbox = useMailboxes().find(({ id }) => id === ticket.mailbox_id);
  const assistant = useAssistants().find(({ id }) => id === ticket.assistant_id);
  const team = useTeams().find(({ id }) => id === ticket.assignee_team_id);
  const facts: [string, React.ReactNode][] = [
    [t('mailbox'), mailbox?.address],
    [t('assistant'), assistant?.name],
    [t('team'), team?.name],
    [t('language'), <LanguageMenu key="language" ticket={ticket} />],
    [t('opened'), <DateTime key="opened" at={ticket.created_at} />],
    [
      t('firstReply'),
      ticket.first_reply_at && ticket.messages.some(hasLeft) ? (
        <DateTime key="first" at={ticket.first_reply_at} />
      ) : null,
    ],
    [
      t('snoozedUntil'),
      ticket.status === 'snoozed' && ticket.snoozed_until ? (
        <DateTime key="snoozed" at={ticket.snoozed_until} />
      ) : null,
    ],
    [t('due'), ticket.due_at ? <DueFact key="due" ticket={ticket} /> : null],
    [t('slaPolicy'), ticket.sla_policy?.name],
    [t('closed'), ticket.closed_at ? <DateTime key="closed" at={ticket.closed_at} /> : null],
    [t('resolution'), ticket.resolution_note],
    [t('rating'), ticket.rating ? <RatingFact key="rating" rating={ticket.rating} /> : null],
  ];
  return <Facts facts={facts} />;
}

/** Or may still leave: what failed for everybody was no reply to anybody. */
function hasLeft({ kind, forward_id, delivery }: Message) {
  const isReply = kind === 'outbound' && forward_id === null;
  return isReply && !['failed', 'suppressed', 'cancelled'].includes(delivery?.status ?? 'sent');
}
