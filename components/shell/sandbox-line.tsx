import { Go } from './navigation.tsx';

/** Said quietly on every screen while no relay is set. */
export const SandboxLine = () => (
  <p className="px-2 py-1.5 text-muted text-small">
    Nothing really leaves: no relay is set.{' '}
    <Go
      href="/sandbox"
      className="rounded-sm text-text underline decoration-strong-line underline-offset-3 hover:decoration-current"
    >
      See the caught mail
    </Go>
  </p>
);
