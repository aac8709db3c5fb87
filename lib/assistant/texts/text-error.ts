import type { translations } from '#db/schema/index.ts';
import { ModelError } from '../model/model-error.ts';

type TextRow = Pick<
  typeof translations.$inferSelect,
  'error' | 'errorTold' | 'errorServerWords' | 'errorStatus'
>;

export const noError = {
  error: null,
  errorTold: null,
  errorServerWords: null,
  errorStatus: null,
} satisfies TextRow;

/** The columns of a failure; anything that is no answer of a model is thrown on. */
export function errorColumns(error: unknown): TextRow {
  if (!(error instanceof ModelError)) throw error;
  const { message, said, serverWords, status } = error;
  return { error: message, errorTold: said, errorServerWords: serverWords, errorStatus: status };
}

/** Why there is no text, for the API; null when nothing failed. */
export function toTextError({ error, errorTold, errorServerWords, errorStatus }: TextRow) {
  return error === null
    ? null
    : { words: error, ...errorTold, server_words: errorServerWords, status: errorStatus };
}
