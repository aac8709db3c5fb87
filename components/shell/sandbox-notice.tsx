'use client';
import { useAppContext } from './app-context.tsx';
import { Link } from './navigation.tsx';

/** Said quietly on every screen while mail is caught for want of a relay. */
export function SandboxNotice() {
  const { sandboxCoverage } = useAppContext();
  return (
    <p className="px-2 py-1.5 text-muted text-small">
      {sandboxCoverage === 'all'
        ? 'Emails aren’t being sent: no relay is configured.'
        : 'Some mailboxes aren’t sending: they have no relay.'}{' '}
      <Link
        href="/sandbox"
        className="rounded-sm text-text underline decoration-strong-line underline-offset-3 hover:decoration-current"
      >
        View caught mail
      </Link>
    </p>
  );
}
