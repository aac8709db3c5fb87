import type { translations } from '#db/schema/index.ts';
import { ModelError } from '../model/model-error.ts';

type TextRow = Pick<typeof translations.$inferSelect, 'error' | 'errorServerWords' | 'errorStatus'>;

export const noError = { error: null, errorServerWords: null, errorStatus: null } satisfies TextRow;

/** The columns of a failure; anything that is no answer of a model is thrown on. */
export function errorColumns(error: unknown): TextRow {
  if (!(error instanceof ModelError)) throw error;
  const { message, serverWords, status } = error;
  return { error: message, errorServerWords: serverWords, errorStatus: status };
}

/** Why there is no text, for the API; null when nothing failed. */
export function toTextError({ error, errorServerWords, errorStatus }: TextRow) {
  return error === null ? null : { words: error, server_words: errorServerWords, status: errorStatus };
}
