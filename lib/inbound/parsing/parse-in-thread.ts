import { openParserPool } from './parser-pool.ts';

/** The worker's parser pool. Programs call `closeParsing` before they end. */
export const { parse: parseInThread, close: closeParsing } = openParserPool(
  new URL('parse-thread.ts', import.meta.url),
);
