import { type DestinationStream, type LogFn, type Logger, type LoggerOptions, pino } from 'pino';
import { errorRecord, isErrorLike } from './error-record.ts';
import { originFields } from './origin.ts';

export type Log = Logger;

const secrets = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'apiKey',
  'SMTP_URL',
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'OPENAI_API_KEY',
];

/**
 * JSON lines on standard output. Fields that may hold a secret are redacted, at two depths; errors are written without
 * the words of customers, under whatever name.
 */
export function createLog(level: string, role: string, destination?: DestinationStream): Log {
  const options: LoggerOptions = {
    level,
    base: { role },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '[hidden]' },
    mixin: originFields,
    serializers: { err: errorRecord },
    formatters: { log: withSafeErrors },
    hooks: { logMethod: withSafeMessage },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Where a line has no message, pino takes the error's own. */
function withSafeMessage(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  const [first, message] = args as unknown[];
  const error = first instanceof Error ? first : (first as { err?: unknown } | null)?.err;
  if (message === undefined && (error instanceof Error || isErrorLike(error))) {
    const fields = first instanceof Error ? { err: first } : (first as object);
    method.call(this, fields, errorRecord(error).message);
  } else method.apply(this, args);
}

/** `err` is left to its serializer. */
function withSafeErrors(fields: Record<string, unknown>): Record<string, unknown> {
  const others = Object.entries(fields).filter(
    ([name, value]) => name !== 'err' && (value instanceof Error || isErrorLike(value)),
  );
  return { ...fields, ...Object.fromEntries(others.map(([name, value]) => [name, errorRecord(value)])) };
}
