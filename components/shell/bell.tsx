'use client';
import { Bell } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { useCounts } from '../data/reference.ts';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { Link } from './navigation.tsx';

const maxShown = 99;

/** Leads to the notifications, with how many are unread. */
export function NotificationBell({ onNavigate }: { onNavigate?: (() => void) | undefined }) {
  const t = useTranslations('notifications');
  const { notifications: count } = useCounts();
  const isOpen = usePathname() === '/notifications';
  return (
    <Hint label={t('title')} keys="g n">
      <Button variant="muted" size="icon" asChild>
        <Link
          href="/notifications"
          aria-label={count > 0 ? t('bell', { count }) : t('title')}
          aria-current={isOpen ? 'page' : undefined}
          onClick={onNavigate}
          className="relative"
        >
          <Bell aria-hidden className="icon" />
          {count > 0 ? (
            <span
              aria-hidden
              className="absolute -top-0.5 -right-0.5 min-w-4 rounded-full bg-ink-fill px-1 text-center font-medium text-[10px] text-on-ink leading-4 tabular-nums"
            >
              {count > maxShown ? `${maxShown}+` : count}
            </span>
          ) : null}
        </Link>
      </Button>
    </Hint>
  );
}
