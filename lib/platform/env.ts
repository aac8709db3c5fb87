import { Resolver } from 'node:dns';
import { z } from 'zod';
import { nearestName } from './nearest-name.ts';
import { isNetwork } from './network.ts';

function blankAsUnset(value: unknown) {
  return typeof value === 'string' && value.trim() === '' ? undefined : value;
}
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsUnset, schema.optional());
function withDefault<T extends z.ZodType>(schema: T, value: z.input<T>) {
  return z.preprocess((given) => blankAsUnset(given) ?? value, schema);
}

const integer = z.coerce.number('must be a number').int('must be a whole number');
const port = integer.min(0, 'must be at least 0').max(65535, 'must be at most 65535');
const milliseconds = integer.min(0, 'must be at least 0').max(86_400_000, 'must be at most 86400000, a day');
const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const list = z.string().transform((value) => value.split(/[\s,]+/).filter(Boolean));
const address = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[^\s@<>]+@[^\s@<>]+$/, 'must be an address such as support@example.com');

/** Whether a URL parses and its user and password are encoded correctly. */
function isParsableUrl(value: string): boolean {
  try {
    const { username, password } = new URL(value);
    decodeURIComponent(username);
    decodeURIComponent(password);
    return true;
  } catch {
    return false;
  }
}

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
  .refine(
    isParsableUrl,
    'must look like postgres://user:password@host:5432/name, odd characters encoded as %40',
  );

function isDomain(value: string) {
  return value.split('.').every((label) => label !== '' && !label.startsWith('-') && !label.endsWith('-'));
}

function isNameServer(value: string): boolean {
  try {
    new Resolver().setServers([value]);
    return true;
  } catch {
    return false;
  }
}

const settings = z.object({
  PORT: withDefault(port, 3000),
  SMTP_PORT: withDefault(port, 2525),
  HOST: withDefault(z.string(), '127.0.0.1'),
  DATA_DIR: withDefault(z.string(), './data'),
  DATABASE_URL: optional(databaseUrl),
  DATABASE_DIRECT_URL: optional(databaseUrl),
  WEB_CONNECTIONS: optional(integer.min(4, 'must be at least 4').max(1000, 'must be at most 1000')),
  WORKER_CONNECTIONS: optional(integer.min(6, 'must be at least 6').max(1000, 'must be at most 1000')),
  APP_URL: optional(z.url({ protocol: /^https?$/, error: 'must begin with http:// or https://' })),
  APP_SECRET: optional(z.string().min(32, 'must be at least 32 characters long')),
  MAIL_DOMAIN: withDefault(
    z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[^\s@<>/:]+$/, 'must be a domain such as example.com')
      .refine(isDomain, 'must be a domain such as example.com'),
    'localhost',
  ),
  SUPPORT_ADDRESS: optional(address),
  ADMIN_EMAIL: optional(address),
  ADMIN_PASSWORD: optional(z.string().min(8, 'must be at least 8 characters long')),
  BOOTSTRAP_API_KEY: optional(
    z.string().regex(/^[\x21-\x7e]{16,}$/, 'must be at least 16 characters without spaces'),
  ),
  SMTP_URL: optional(
    z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
      .refine(
        (value) => isParsableUrl(value) && new URL(value).hostname !== '',
        'must look like smtp://user:password@host:587, odd characters encoded as %40',
      ),
  ),
  RELAY_LOG: optional(z.string()),
  OPENAI_API_KEY: optional(z.string()),
  OPENAI_BASE_URL: optional(z.url({ protocol: /^https?$/, error: 'must begin with http:// or https://' })),
  OPENAI_MODEL: withDefault(z.string(), 'gpt-5-mini'),
  OPENAI_PRICES: withDefault(
    list.refine(
      (prices) => prices.every((price) => /^[^=]+=\d+(\.\d+)?(\/\d+(\.\d+)?){2}$/.test(price)),
      'must be prices such as qwen3=0.25/0.025/2: dollars per million tokens in, cached and out, separated by commas',
    ),
    '',
  ),
  OIDC_ISSUER: optional(z.url({ protocol: /^https?$/, error: 'must begin with https://' })),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  OIDC_LABEL: withDefault(z.string().max(60, 'must be at most 60 characters long'), 'SSO'),
  OIDC_DOMAINS: withDefault(list, ''),
  OIDC_ROLE_CLAIM: optional(z.string()),
  OIDC_ROLES: withDefault(
    list.refine(
      (rules) => rules.every((rule) => /^[^=]+=(admin|member|viewer)$/.test(rule)),
      'must be pairs such as desk-admins=admin, separated by commas',
    ),
    '',
  ),
  OIDC_NEW_USER_ROLE: optional(z.enum(['admin', 'member', 'viewer'], 'must be admin, member or viewer')),
  OIDC_ONLY: withDefault(z.stringbool('must be true or false'), 'false'),
  OIDC_ALLOW_LOOPBACK: withDefault(z.stringbool('must be true or false'), 'false'),
  PASSWORD_BREAK_GLASS: withDefault(z.stringbool('must be true or false'), 'false'),
  MAX_MESSAGE_BYTES: withDefault(
    integer.min(1024, 'must be at least 1024').max(256 * 1024 * 1024, 'must be at most 268435456'),
    25 * 1024 * 1024,
  ),
  ASSISTANT_DELAY_MS: withDefault(milliseconds, 2000),
  UNDO_SEND_MS: withDefault(milliseconds, 5000),
  REVIEW_NOTICE_DELAY_MS: withDefault(milliseconds, 120_000),
  DIGEST_DELAY_MS: withDefault(milliseconds, 1_800_000),
  ARTICLE_REVIEW_MONTHS: withDefault(integer.min(1, 'must be at least 1').max(120, 'must be at most 120'), 6),
  AUTOMATIC_REPLIES_PER_HOUR: withDefault(
    integer.min(0, 'must be at least 0').max(1_000_000, 'must be at most 1000000'),
    100,
  ),
  SMTP_TLS_CERT: optional(z.string()),
  SMTP_TLS_KEY: optional(z.string()),
  SUBMISSION_PORT: optional(port),
  SUBMISSION_TLS: withDefault(z.enum(['starttls', 'implicit'], 'must be starttls or implicit'), 'starttls'),
  SMTP_PROXY_PROTOCOL: withDefault(z.stringbool('must be true or false'), 'false'),
  DNS_SERVER: optional(z.string().refine(isNameServer, 'must be an IP address, with or without a port')),
  CLAMD_URL: optional(
    z
      .string()
      .regex(/^tcp:\/\//, 'must begin with tcp://')
      .refine(
        (value) => isParsableUrl(value) && new URL(value).hostname !== '',
        'must look like tcp://host:3310',
      ),
  ),
  SES_TOPICS: withDefault(
    list.refine(
      (topics) => topics.every((topic) => /^arn:[\w-]+:sns:/.test(topic)),
      'must be ARNs such as arn:aws:sns:eu-west-1:123456789012:mail, separated by commas',
    ),
    '',
  ),
  SECURITY_CONTACT: withDefault(
    list.refine(
      (contacts) => contacts.every((contact) => /^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(contact)),
      'must be addresses such as mailto:security@example.com or https://example.com/report, separated by commas',
    ),
    '',
  ),
  TRUSTED_PROXIES: withDefault(
    list.refine(
      (networks) => networks.every(isNetwork),
      'must be IP addresses or ranges such as 10.0.0.0/8, separated by commas',
    ),
    '',
  ),
  WEBHOOK_ALLOW_LOOPBACK: withDefault(z.stringbool('must be true or false'), 'false'),
  ACCESS_LOG: withDefault(z.stringbool('must be true or false'), 'false'),
  OTEL_EXPORTER_OTLP_ENDPOINT: optional(
    z.url({ protocol: /^https?$/, error: 'must begin with http:// or https://' }),
  ),
  LOG_LEVEL: withDefault(z.enum(logLevels, `must be one of ${logLevels.join(', ')}`), 'info'),
});

/** The names of all settings. */
export const settingNames = settings.keyof().options;

/** The settings with their defaults. Times are milliseconds, sizes bytes. */
export type Settings = Omit<z.infer<typeof settings>, 'APP_URL' | 'SUPPORT_ADDRESS' | 'ADMIN_EMAIL'> & {
  APP_URL: string;
  SUPPORT_ADDRESS: string;
  ADMIN_EMAIL: string;
};

/** The settings of a running process: `npm start` fills in the database and the secret. */
export type Env = Settings & { DATABASE_URL: string; APP_SECRET: string };

/** Where sessions are one's own: past the pooler that DATABASE_URL may name. */
export function directDatabaseUrl(env: Pick<Env, 'DATABASE_URL' | 'DATABASE_DIRECT_URL'>): string {
  return env.DATABASE_DIRECT_URL ?? env.DATABASE_URL;
}

/** Names in the environment that are no settings but nearly one, each with that one: SMTP_PROT for SMTP_PORT. */
export function misspeltSettings(source: Record<string, string | undefined> = process.env): Misspelt[] {
  return Object.keys(source).flatMap((name) => {
    if (!/^[A-Z][A-Z\d_]*$/.test(name) || settingNames.some((known) => known === name)) return [];
    const meant = nearestName(name, settingNames);
    return meant !== null && source[meant] === undefined ? [{ name, meant }] : [];
  });
}
type Misspelt = { name: string; meant: string };

/** An invalid setting. The message is a sentence for the person who set it. */
export class SettingError extends Error {}

/**
 * Reads the settings from environment variables; an empty one counts as unset.
 * @throws SettingError naming every invalid setting and why.
 */
export function readSettings(source: Record<string, string | undefined> = process.env): Settings {
  const parsed = settings.safeParse(source);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new SettingError(`These settings cannot be used: ${faults.join('; ')}.`);
  }
  const given = parsed.data;
  if (given.DATABASE_DIRECT_URL && !given.DATABASE_URL)
    throw new SettingError('DATABASE_DIRECT_URL stands beside DATABASE_URL, which is not set.');
  if (given.OIDC_ISSUER && !given.OIDC_CLIENT_ID)
    throw new SettingError('OIDC_ISSUER stands beside OIDC_CLIENT_ID, which is not set.');
  if (given.OIDC_NEW_USER_ROLE && given.OIDC_DOMAINS.length === 0)
    throw new SettingError(
      'OIDC_NEW_USER_ROLE stands beside OIDC_DOMAINS, which says whose addresses may come.',
    );
  return {
    ...given,
    APP_URL: (given.APP_URL ?? `http://localhost:${given.PORT}`).replace(/\/$/, ''),
    SUPPORT_ADDRESS: given.SUPPORT_ADDRESS ?? `support@${given.MAIL_DOMAIN}`,
    ADMIN_EMAIL: given.ADMIN_EMAIL ?? `admin@${given.MAIL_DOMAIN}`,
  };
}

/** Reads the settings of a running process. @throws SettingError when one is missing or invalid. */
export function readEnv(source?: Record<string, string | undefined>): Env {
  const { DATABASE_URL, APP_SECRET, ...given } = readSettings(source);
  if (!DATABASE_URL || !APP_SECRET)
    throw new SettingError(
      'DATABASE_URL and APP_SECRET must be set; npm start makes those that are not given.',
    );
  return { ...given, DATABASE_URL, APP_SECRET };
}
