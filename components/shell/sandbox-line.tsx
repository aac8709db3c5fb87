'use client';
import { useDesk } from './desk.tsx';
import { Go } from './navigation.tsx';

/** Said quietly on every screen while mail is caught for want of a relay. */
export function SandboxLine() {
  const { caught } = useDesk();
  return (
    <p className="px-2 py-1.5 text-muted text-small">
      {caught === 'all'
        ? 'Nothing really leaves: no relay is set.'
        : 'Mail of some mailboxes does not leave: they have no relay.'}{' '}
      <Go
        href="/sandbox"
        className="rounded-sm text-text underline decoration-strong-line underline-offset-3 hover:decoration-current"
      >
        See the caught mail
      </Go>
    </p>
  );
}
