import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { misspeltSettings, readSettings, type Settings } from '#lib/platform/env.ts';
import { freePort } from './ports.ts';
import { say, yellow } from './terminal.ts';

/**
 * The settings out of the environment and a .env file beside package.json; port 0 becomes a free one. `defaults` stand
 * for what neither sets.
 */
export async function loadSettings(defaults: Record<string, string> = {}): Promise<Settings> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  for (const [name, value] of Object.entries(defaults)) process.env[name] ||= value;
  for (const name of ['PORT', 'SMTP_PORT']) {
    if (process.env[name] === '0') process.env[name] = String(await freePort());
  }
  for (const { name, meant } of misspeltSettings())
    say(yellow(`${name} is no setting and has no effect. Is ${meant} meant?`));
  return readSettings();
}

/** The secret that signs sessions and message ids: as given, else made once and kept in the data folder. */
export async function readOrCreateSecret(env: Settings): Promise<string> {
  if (env.APP_SECRET) return env.APP_SECRET;
  const path = join(env.DATA_DIR, 'app-secret');
  if (!existsSync(path)) await writeFile(path, randomBytes(32).toString('hex'), { mode: 0o600 });
  return (await readFile(path, 'utf8')).trim();
}

/** The settings as a child process reads them. */
export function toEnvironment(
  env: Settings,
  mode: 'production' | 'development' = 'production',
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...Object.fromEntries(
      Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    ),
    NODE_ENV: mode,
    // Node keeps here what it has compiled: a start takes half the time, and no compiler stays in memory.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? 'node_modules/.cache/compiled',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
