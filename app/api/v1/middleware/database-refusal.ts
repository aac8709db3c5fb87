import { InvalidIdError } from '#db/columns.ts';
import { isConnectionLost } from '#db/connection-lost.ts';
import { type ErrorCode, Refusal } from '#lib/platform/errors.ts';
import type { PlainSentence } from '#locales/sentence.ts';

/** A serialisation failure, a deadlock, a lock that did not come, and a server without room. */
const passing = /^(?:40001|40P01|55P03|57|53)/;

/** What no check of ours foresaw and the database did: a request that lost a race, or that names what is gone. */
const constraintRefusals: Record<string, [ErrorCode, PlainSentence]> = {
  '23503': ['conflict', 'request.goneOrInUse'],
  '23505': ['conflict', 'request.oneAlready'],
  '23514': ['invalid', 'request.cannotBeStored'],
  '23P01': ['conflict', 'request.oneAlready'],
};

/** The refusal that an error is, or means; null when the fault is ours. */
export function refusalOf(error: unknown): Refusal | null {
  return error instanceof Refusal ? error : databaseRefusal(error);
}

/**
 * Maps a database error to the client’s refusal; null when the fault is ours (PostgreSQL, appendix A). Class 22 is data
 * that no column can hold, such as NUL; class 54 is more than the database can take. 40001 and 40P01 were rolled back and
 * can be retried.
 */
function databaseRefusal(error: unknown): Refusal | null {
  if (isInvalidId(error)) return new Refusal('not_found', 'request.noSuchThing', { cause: error });
  const code = errorCodeOf(error) ?? errorCodeOf((error as { cause?: unknown } | null)?.cause);
  if (!code) return null;
  const [refusal, says] = constraintRefusals[code] ?? [];
  if (refusal && says) return new Refusal(refusal, says, { cause: error });
  if (code.startsWith('22') || code.startsWith('54'))
    return new Refusal('invalid', 'request.cannotBeStored', { cause: error });
  if (passing.test(code) || isConnectionLost(error)) {
    return new Refusal('unavailable', 'request.databaseSilent', {
      cause: error,
      facts: { retry_after: 1 },
    });
  }
  return null;
}

/** drizzle wraps what a column throws. */
function isInvalidId(error: unknown): boolean {
  return [error, (error as { cause?: unknown } | null)?.cause].some((one) => one instanceof InvalidIdError);
}

function errorCodeOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
