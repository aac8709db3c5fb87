import { isConnectionLost } from '#db/connection-lost.ts';
import { Refusal } from '#lib/platform/errors.ts';

/** A serialisation failure, a deadlock, a lock that did not come, and a server without room. */
const passing = /^(?:40001|40P01|55P03|57|53)/;

/**
 * Maps a database error to the client’s refusal; null when the fault is ours (PostgreSQL, appendix A). Class 22 is data
 * that no column can hold, such as NUL. 40001 and 40P01 were rolled back and can be retried.
 */
export function databaseRefusal(error: unknown): Refusal | null {
  const code = errorCodeOf(error) ?? errorCodeOf((error as { cause?: unknown } | null)?.cause);
  if (!code) return null;
  if (code.startsWith('22'))
    return new Refusal('invalid', 'A value in the request cannot be stored.', { cause: error });
  if (passing.test(code) || isConnectionLost(error)) {
    return new Refusal('unavailable', 'The database did not answer. Try again in a moment.', {
      cause: error,
      facts: { retry_after: 1 },
    });
  }
  return null;
}

function errorCodeOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
