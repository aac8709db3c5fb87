import type { deliveries } from '#db/schema/index.ts';
import type { Message } from './schema.ts';

type Row = typeof deliveries.$inferSelect;

/** The answer code of a mail that was caught in the sandbox instead of leaving. */
export const sandboxCode = 'sandbox';

/** From the one that a person must see to the one that needs nobody. */
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

/** One state for a message with several recipients: the one that needs a person most. Null for what is not sent. */
export function deliveryOfMessage(rows: Row[]): Message['delivery'] {
  if (rows.length === 0) return null;
  const status = worstFirst.find((candidate) => rows.some((row) => row.status === candidate))!;
  const next = rows.find((row) => row.status === status && isPending(row));
  return {
    status,
    leaves_at: next?.nextAttemptAt.toISOString() ?? null,
    sandbox: rows.some((row) => row.code === sandboxCode),
    can_take_back: rows.every(isPending),
    recipients: rows.map((row) => ({
      id: row.id,
      address: row.recipient,
      role: row.role,
      status: row.status,
      attempts: row.attempts,
      next_attempt_at: isPending(row) ? row.nextAttemptAt.toISOString() : null,
      code: row.code,
      text: row.response,
      resolved_by: row.resolvedBy,
    })),
  };
}

const isPending = ({ status }: Row) => status === 'queued' || status === 'deferred';
