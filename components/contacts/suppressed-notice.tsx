'use client';
import { useTranslations } from 'use-intl';
import { useAppContext } from '../shell/app-context.tsx';
import { Link } from '../shell/navigation.tsx';

type SuppressedNoticeProps = { address: string; reason: string };

/** Why an address can’t be written to; who may lift that is led there. */
export function SuppressedNotice({ address, reason }: SuppressedNoticeProps) {
  const t = useTranslations('ticket.contact');
  const { user } = useAppContext();
  return (
    <p className="mt-1 text-amber text-small">
      {t('suppressed', { reason })}
      {user.role === 'admin' ? (
        <>
          {' '}
          <Link
            href={`/settings/suppressions?q=${encodeURIComponent(address)}`}
            className="rounded-sm underline underline-offset-3"
          >
            {t('lift')}
          </Link>
        </>
      ) : null}
    </p>
  );
}
