import type { Scope } from '#lib/platform/context.ts';

/**
 * Whose things a route is about. `mailbox`: those of mailboxes within reach. `all`: what serves several mailboxes, for
 * who reaches each of them. `own`: the caller's. `public`: what its address or a secret in the request opens alone.
 */
type Reach = 'mailbox' | 'all' | 'own' | 'public';

/** Declares what a route asks of its caller, for the description of the API and the test that walks all routes. */
export function access(scope: Scope | 'none', reach: Reach) {
  return { 'x-scope': scope, 'x-reach': reach } as const;
}
