import { openParserPool } from './parser-pool.ts';

/** The threads in which the worker reads mail; `closeParserPool` ends them at once, for programs that end. */
export const { parse: parseInThread, close: closeParsing } = openParserPool(
  new URL('parse-thread.ts', import.meta.url),
);
