import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { say } from '#lib/platform/told.ts';
import { ModelError } from './model-error.ts';
import { responseError, type Secrets } from './response-error.ts';
import { readServerWords } from './server-words.ts';

/** The error of a call without a whole response: not reached, too slow, cut, or an error within the stream. */
export function connectionError(error: unknown, secrets: Secrets): ModelError {
  if (error instanceof ModelError) return error;
  if (error instanceof APIConnectionTimeoutError) {
    return new ModelError(say('model.too_late'), { transient: true, away: true, cause: error });
  }
  if (error instanceof APIConnectionError) {
    const code = systemCodeOf(error);
    const said =
      code === null ? say('model.unreachable') : say('model.unreachable_code', { system_code: code });
    return new ModelError(said, { transient: true, away: true, cause: error });
  }
  if (error instanceof APIError && error.error) return streamedError(error, secrets);
  if (error instanceof SyntaxError) {
    return new ModelError(say('model.unreadable'), { transient: true, cause: error });
  }
  return new ModelError(say('model.broken_off'), { transient: true, away: true, cause: error });
}

/** An error within a stream; its code may be the status that it would have had before. */
function streamedError(error: APIError, secrets: Secrets): ModelError {
  const body = JSON.stringify({ error: error.error });
  const status = Number(error.code);
  if (status >= 400 && status < 500) {
    return responseError({ status, headers: new Headers(), body }, secrets);
  }
  const serverWords = readServerWords(body, secrets);
  return new ModelError(say('model.broken_off_with_error'), {
    transient: true,
    away: true,
    serverWords,
    cause: error,
  });
}

/** The system's code of a failed connection, such as ECONNREFUSED. */
function systemCodeOf(error: Error): string | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]+$/.test(code)) return code;
  }
  return null;
}
