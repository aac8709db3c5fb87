import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from './failure.ts';

/** Which desk the command speaks to, and with which key. */
export type Profile = { url: string; key: string };

/** Where `countersign login` keeps it. */
export function profilePath(env = process.env): string {
  return join(env.XDG_CONFIG_HOME || join(homedir(), '.config'), 'countersign', 'profile.json');
}

/** The profile that was kept; null when there is none. */
export async function readProfile(): Promise<Profile | null> {
  const text = await readFile(profilePath(), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    const { url, key } = JSON.parse(text);
    if (typeof url === 'string' && typeof key === 'string') return { url, key };
  } catch {
    // Said below: what to do is the same.
  }
  throw new UsageError(`${profilePath()} cannot be read as a profile. Run: countersign login`);
}

/** Keeps a profile for its owner alone. */
export async function writeProfile(profile: Profile): Promise<void> {
  await mkdir(dirname(profilePath()), { recursive: true, mode: 0o700 });
  // A file that is there would keep its mode.
  await removeProfile();
  await writeFile(profilePath(), `${JSON.stringify(profile, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
}

export async function removeProfile(): Promise<void> {
  await rm(profilePath(), { force: true });
}
