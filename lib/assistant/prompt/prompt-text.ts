import type { Settings } from '#lib/platform/env.ts';

const invisible = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** The visible text: drops zero-width, bidi, tag and control characters, and collapses blank lines. */
export function stripInvisible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(controls, '')
    .replace(/[ \t\u00a0]+$/gm, '')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}

/** The visible text on one line, at most `limit` characters. */
export function toSingleLine(text: string, limit = 300): string {
  return truncate(stripInvisible(text).replace(/\s+/g, ' '), limit);
}

/** Truncates to `limit` characters with a visible mark. */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
  return `${head}\n[cut here: ${text.length - head.length} more characters]`;
}

const secretNames = [
  'OPENAI_API_KEY',
  'APP_SECRET',
  'BOOTSTRAP_API_KEY',
  'ADMIN_PASSWORD',
  'SMTP_URL',
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
] as const;

/** Redacts our own secrets from text for a model. */
export function redactSecrets(env: Settings, text: string): string {
  let clean = text
    .replace(/cs_live_[A-Za-z0-9_-]{16,}/g, '[hidden]')
    .replace(/\bsk-[A-Za-z0-9_-]{20,}/g, '[hidden]');
  for (const name of secretNames) {
    const value = env[name];
    if (value && value.length >= 8) clean = clean.replaceAll(value, '[hidden]');
  }
  return clean;
}
