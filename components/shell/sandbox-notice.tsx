'use client';
import { useTranslations } from 'use-intl';
import { useAppContext } from './app-context.tsx';
import { Link } from './navigation.tsx';

/** Said quietly on every screen while mail is caught for want of a relay. */
export function SandboxNotice() {
  const t = useTranslations('shell.sandbox');
  const { sandboxCoverage } = useAppContext();
  return (
    <p className="px-2 py-1.5 text-muted text-small">
      {t(sandboxCoverage === 'all' ? 'all' : 'some')}{' '}
      <Link
        href="/sandbox"
        className="rounded-sm text-text underline decoration-strong-line underline-offset-3 hover:decoration-current"
      >
        {t('view')}
      </Link>
    </p>
  );
}
