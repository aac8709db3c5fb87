import { errorText, isErrorLike } from './error-record.ts';

const methods = ['error', 'warn', 'log', 'info', 'debug'] as const;

/**
 * Makes the console of this process print errors without the words of customers. Frameworks and libraries print what
 * they catch there, a failed query with all that was to be stored.
 */
export function guardConsole(target: Console = console): void {
  for (const method of methods) {
    const print = target[method].bind(target);
    target[method] = (...given: unknown[]) => print(...given.map(printable));
  }
}

function printable(value: unknown): unknown {
  if (value instanceof Error || isErrorLike(value)) return errorText(value);
  if (typeof value === 'string') return withoutQuery(value);
  return isPlainObject(value) ? withoutErrors(value) : value;
}

/** A stack that a library made text of itself. */
function withoutQuery(text: string): string {
  return text.replace(/Failed query: .*?(?=\n {4}at |$)/s, 'A query failed');
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function withoutErrors(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printable(each)]));
}
