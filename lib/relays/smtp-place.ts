import { parseConnectionUrl } from 'nodemailer/lib/shared';
import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { unseal } from '../secrets.ts';

/** A server that takes mail, with all that is needed to speak to it. `name` is how people call it. */
export type SmtpPlace = {
  name: string;
  options: SMTPConnectionOptions;
  auth: { user: string; pass: string } | null;
  maxConnections: number;
};

type Told = {
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'plain';
  username: string | null;
  /** Sealed. */
  password: string | null;
  maxConnections: number;
};

/** The place of a stored relay. @throws Error when its password was sealed with another APP_SECRET. */
export const placeOfRelay = (appSecret: string, relay: Told): SmtpPlace => ({
  name: `${relay.host}:${relay.port}`,
  options: {
    host: relay.host,
    port: relay.port,
    secure: relay.security === 'tls',
    requireTLS: relay.security === 'starttls',
    ignoreTLS: relay.security === 'plain',
  },
  auth:
    relay.username === null
      ? null
      : { user: relay.username, pass: relay.password === null ? '' : unseal(appSecret, relay.password) },
  maxConnections: relay.maxConnections,
});

/** The place that an SMTP_URL names; `?maxConnections=` and the like are options of the connection. */
export function placeOfUrl(url: string): SmtpPlace {
  const { auth, ...options } = parseConnectionUrl(url) as SMTPConnectionOptions & {
    auth?: { user: string; pass: string };
    maxConnections?: number;
  };
  const port = options.port ?? (options.secure ? 465 : 587);
  return {
    name: `${options.host}:${port}`,
    options: { ...options, port },
    auth: auth ?? null,
    maxConnections: Number(options.maxConnections) || 5,
  };
}
