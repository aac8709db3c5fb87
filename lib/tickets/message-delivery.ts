import type { deliveries } from '#db/schema/index.ts';
import { keptTold, say, toldOf } from '#lib/platform/told.ts';
import type { Told } from '#locales/told.ts';
import type { Message } from './schema.ts';

type Row = typeof deliveries.$inferSelect;
/** With the hourly limit of its mailbox; null for none. */
type DeliveryRow = { delivery: Row; sendsPerHour: number | null };

/** The response code of mail held back by the sandbox. */
export const sandboxCode = 'sandbox';

/** Most urgent for a person first. */
const worstFirst = [
  'uncertain',
  'bounced',
  'failed',
  'suppressed',
  'deferred',
  'sending',
  'queued',
  'cancelled',
  'sent',
] as const;

/** The delivery state of a message: its most urgent recipient's. Null when nothing is sent. */
export function deliveryOfMessage(of: DeliveryRow[]): Message['delivery'] {
  const rows = of.map(({ delivery }) => delivery);
  const [worst] = rows.toSorted((a, b) => worstFirst.indexOf(a.status) - worstFirst.indexOf(b.status));
  if (!worst) return null;
  const { status } = worst;
  const next = rows.find((row) => row.status === status && isPending(row));
  return {
    status,
    leaves_at: next?.nextAttemptAt.toISOString() ?? null,
    sandbox: rows.some((row) => row.code === sandboxCode),
    can_take_back: rows.every(isPending),
    recipients: of.map(({ delivery: row, sendsPerHour }) => ({
      id: row.id,
      address: row.recipient,
      role: row.role,
      status: row.status,
      attempts: row.attempts,
      next_attempt_at: isPending(row) ? row.nextAttemptAt.toISOString() : null,
      waits_for: row.waitsFor,
      code: row.code,
      smtp_code: row.smtpCode,
      ...deliveryWords({ delivery: row, sendsPerHour }),
      resolved_by: row.resolvedBy,
    })),
  };
}

/** The last server response, or why the mail has not been tried. */
export function deliveryWords({ delivery, sendsPerHour }: DeliveryRow): {
  text: string | null;
  told: Told | null;
} {
  if (delivery.waitsFor === 'send_limit' && sendsPerHour !== null) {
    const told = limitWords(sendsPerHour);
    return { text: told.text, told };
  }
  return { text: delivery.response, told: keptTold(delivery.response, delivery.responseTold) };
}

export function limitWords(sendsPerHour: number): Told {
  return toldOf(say('delivery.limit', { count: sendsPerHour }));
}

const isPending = ({ status }: Row) => status === 'queued' || status === 'deferred';
