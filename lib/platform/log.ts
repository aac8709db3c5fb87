import { type Logger, pino } from 'pino';

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
  'OPENAI_API_KEY',
];

/** JSON lines on standard output. Fields that may hold a secret are redacted, at two depths. */
export function createLog(level: string, role: string): Log {
  return pino({
    level,
    base: { role },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '[hidden]' },
  });
}
