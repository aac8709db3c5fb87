import { parseConnectionUrl } from 'nodemailer/lib/shared';
import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { Env } from '#lib/platform/env.ts';
import { publicHost } from '#lib/platform/public-host.ts';
import { unseal } from '#lib/platform/secrets.ts';

/** A server that takes mail, with all that is needed to speak to it. `name` is how people call it. */
export type SmtpEndpoint = {
  name: string;
  options: SMTPConnectionOptions;
  auth: { user: string; pass: string } | null;
  maxConnections: number;
};

type StoredRelay = {
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'plain';
  username: string | null;
  /** Sealed. */
  password: string | null;
  maxConnections: number;
};

/** The place of a stored relay. @throws Error when its password was sealed with another APP_SECRET. */
export function endpointOfRelay(env: Pick<Env, 'APP_SECRET' | 'APP_URL'>, relay: StoredRelay): SmtpEndpoint {
  return {
    name: `${relay.host}:${relay.port}`,
    options: {
      host: relay.host,
      port: relay.port,
      secure: relay.security === 'tls',
      requireTLS: relay.security === 'starttls',
      ignoreTLS: relay.security === 'plain',
      name: greetingName(env),
    },
    auth:
      relay.username === null
        ? null
        : {
            user: relay.username,
            pass: relay.password === null ? '' : unseal(env.APP_SECRET, relay.password),
          },
    maxConnections: relay.maxConnections,
  };
}

/** The place that an SMTP_URL names; `?maxConnections=`, `?name=` and the like are options of the connection. */
export function endpointOfUrl(url: string, env?: Pick<Env, 'APP_URL'>): SmtpEndpoint {
  const { auth, ...options } = parseConnectionUrl(url) as SMTPConnectionOptions & {
    auth?: { user: string; pass: string };
    maxConnections?: number;
  };
  const port = options.port ?? (options.secure ? 465 : 587);
  return {
    name: `${options.host}:${port}`,
    options: { name: env && greetingName(env), ...options, port },
    auth: auth ?? null,
    maxConnections: Number(options.maxConnections) || 5,
  };
}

/** Servers that look at it want a name (EHLO, RFC 5321 4.1.1.1); nodemailer takes the machine's own where there is none. */
const greetingName = ({ APP_URL }: Pick<Env, 'APP_URL'>) => publicHost(APP_URL) ?? undefined;
