import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Env } from '#lib/platform/env.ts';

const idBytes = 16;
const signatureBytes = 16;

/**
 * The unguessable part of a survey's address: its id and 128 bits of an HMAC-SHA256 over it, in base64url. So nothing
 * secret is stored, and a mail that is sent again bears the same link.
 */
export function surveyToken(appSecret: string, surveyId: string): string {
  const id = Buffer.from(surveyId.replace(/^svy_/, ''), 'hex');
  if (id.length !== idBytes) throw new Error('Not an id of a survey.');
  return Buffer.concat([id, signatureOf(appSecret, id)]).toString('base64url');
}

/** The id of the survey that `surveyToken` made this of; null for anything else. Compared in constant time. */
export function readSurveyToken(appSecret: string, token: string): string | null {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const id = bytes.subarray(0, idBytes);
  if (bytes.toString('base64url') !== token) return null;
  if (!timingSafeEqual(bytes.subarray(idBytes), signatureOf(appSecret, id))) return null;
  return `svy_${id.toString('hex')}`;
}

/** Where a survey is answered, on the host that APP_URL names and no request can choose. */
export function surveyUrl({ APP_URL, APP_SECRET }: Pick<Env, 'APP_URL' | 'APP_SECRET'>, surveyId: string) {
  return `${APP_URL}/surveys/${surveyToken(APP_SECRET, surveyId)}`;
}

/** The text or HTML of a mail without the keys of our surveys: who reads it next is not who was asked. */
export function withoutSurveyTokens({ APP_URL }: Pick<Env, 'APP_URL'>, mail: string): string {
  const ours = APP_URL.replace(/[^\w]/g, '\\$&');
  return mail.replace(new RegExp(`(${ours}/surveys/)[\\w-]{43}`, 'g'), '$1');
}

function signatureOf(appSecret: string, id: Buffer) {
  const key = Buffer.from(hkdfSync('sha256', appSecret, '', 'countersign surveys', 32));
  return createHmac('sha256', key).update(id).digest().subarray(0, signatureBytes);
}
