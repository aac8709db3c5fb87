import { Refusal } from '#lib/platform/errors.ts';
import type { TicketRecord } from '#lib/tickets/change-ticket.ts';

type Kind = Pick<TicketRecord, 'sample'>;

/**
 * Samples and real tickets do not mix, so that nothing real goes when the samples go, nor anything of them stays.
 * @throws Refusal `conflict` when one of the two is a sample and the other is not.
 */
export function assertSameKind(one: Kind, other: Kind): void {
  if (one.sample !== other.sample) throw new Refusal('conflict', 'samples.onlyTogether');
}
