import { Refusal } from '#lib/platform/errors.ts';

const connectionFailure = /^(ECONN|CONNECT|CONNECTION|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08|57P|53)/;

/**
 * Maps a database error to the client’s refusal; null when the fault is ours (PostgreSQL, appendix A). Class 22 is data
 * that no column can hold, such as NUL. 40001 and 40P01 were rolled back and can be retried.
 */
export function databaseRefusal(error: unknown): Refusal | null {
  const code = errorCodeOf(error) ?? errorCodeOf((error as { cause?: unknown } | null)?.cause);
  if (!code) return null;
  if (code.startsWith('22'))
    return new Refusal('invalid', 'A value in the request cannot be stored.', { cause: error });
  if (code === '40001' || code === '40P01' || code === '55P03' || connectionFailure.test(code)) {
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
