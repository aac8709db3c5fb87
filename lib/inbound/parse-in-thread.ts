import { openParsing } from './open-parsing.ts';

/** The threads in which the worker reads mail; `closeParsing` ends them at once, for programs that end. */
export const { parse: parseInThread, close: closeParsing } = openParsing(
  new URL('parse-thread.ts', import.meta.url),
);
