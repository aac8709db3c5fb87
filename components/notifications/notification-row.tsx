'use client';
import { AtSign, Clock, ClockAlert, Frown, ListTodo, type LucideIcon, UserRoundCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Notification } from '#lib/tickets/notifications/schema.ts';
import { Link } from '../shell/navigation.tsx';
import { TimeAgo } from '../time.tsx';
import { cn } from '../ui/cn.ts';

const icons: Record<Notification['kind'], LucideIcon> = {
  mention: AtSign,
  assigned: UserRoundCheck,
  todo_due: ListTodo,
  sla_due_soon: Clock,
  sla_breached: ClockAlert,
  rated_bad: Frown,
};

/** One notification: what happened, on which ticket, and how the note begins. */
export function NotificationRow({ notification }: { notification: Notification }) {
  const t = useTranslations('notifications');
  const common = useTranslations('common');
  const { kind, ticket, message, todo, by, created_at: at, read_at: readAt } = notification;
  const Icon = icons[kind];
  const isUnread = readAt === null;
  return (
    <li>
      <Link
        href={`/tickets/${ticket.number}`}
        className="-mx-2 flex gap-3 rounded-md px-2 py-2.5 transition-colors duration-100 hover:bg-hover"
      >
        <Icon aria-hidden className={cn('icon mt-0.5 shrink-0', isUnread ? 'text-text' : 'text-muted')} />
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-2">
            <span
              dir="auto"
              className={cn('min-w-0 flex-1 [overflow-wrap:anywhere]', isUnread && 'font-semibold')}
            >
              {t(`kinds.${kind}`, { name: by.name, title: todo?.title ?? '' })}
            </span>
            <TimeAgo at={at} className="shrink-0 text-muted text-small tabular-nums" />
          </span>
          <span dir="auto" className="block truncate text-muted">
            <span className="tabular-nums">#{ticket.number}</span> {ticket.subject || common('noSubject')}
          </span>
          {message ? (
            <span dir="auto" className="mt-0.5 line-clamp-2 text-muted text-small">
              {message.text}
            </span>
          ) : null}
        </span>
        <span className="mt-1.5 flex w-2 shrink-0 justify-center">
          {isUnread ? (
            <span className="size-1.5 rounded-full bg-ink">
              <span className="sr-only">{t('unread')}</span>
            </span>
          ) : null}
        </span>
      </Link>
    </li>
  );
}
