import { addDays, startOfDay } from 'date-fns';
import type { Env } from '#lib/platform/env.ts';

/** Whoever reads it asks again before then: a contact that was taken away does not live on for long. */
const validDays = 30;

/** The security.txt of this installation (RFC 9116); null while no contact is set. */
export function securityText(
  { SECURITY_CONTACT: contacts, APP_URL: url }: Pick<Env, 'SECURITY_CONTACT' | 'APP_URL'>,
  now: Date,
): string | null {
  if (contacts.length === 0) return null;
  const lines = [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${addDays(startOfDay(now), validDays).toISOString()}`,
    ...(url.startsWith('https://') ? [`Canonical: ${url}/.well-known/security.txt`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
