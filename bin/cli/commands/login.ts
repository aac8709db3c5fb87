import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { createCountersign } from '#clients/typescript/src/index.ts';
import { EndedWith, UsageError } from '../failure.ts';
import { type Profile, profilePath, readProfile, removeProfile, writeProfile } from '../profile.ts';
import { action, type Session } from '../session.ts';

/** `login` and `logout`: which desk, and with which key. */
export function addLoginCommands(program: Command): void {
  program
    .command('login')
    .description(
      'Keep the address of a desk and a key, readable for you alone. The key is asked for, or piped in.',
    )
    .option('--here', 'make an admin key for the desk that runs from this folder, as only its owner can')
    .action(action(logIn));
  program
    .command('logout')
    .description('Forget them. A key ends only when it is revoked.')
    .action(
      action(async ({ show }) => {
        const profile = await readProfile().catch(() => null);
        await removeProfile();
        show({ url: profile?.url ?? null }, ({ url }) =>
          url ? `Forgot the key for ${url}.` : 'There was none.',
        );
      }),
    );
}

async function logIn(session: Session, { here }: { here?: boolean }): Promise<void> {
  const profile = here ? await makeKey() : { url: await session.url(), key: await askForKey() };
  await createCountersign(profile).get('/mailboxes');
  await writeProfile(profile);
  session.show(
    { url: profile.url, profile: profilePath() },
    ({ url, profile }) => `This is ${url} from now on. The key is in ${profile}.`,
  );
}

/** The database is the desk's own business, so a program of the desk does it. */
async function makeKey(): Promise<Profile> {
  const program = resolve(import.meta.dirname, '../../api-key.ts');
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number>((done) => child.once('close', (code) => done(code ?? 1)));
  const said = await text(child.stdout);
  const code = await ended;
  if (code !== 0) throw new EndedWith(code);
  return JSON.parse(said);
}

async function askForKey(): Promise<string> {
  const key = process.stdin.isTTY ? await askInTerminal() : await text(process.stdin);
  if (key.trim() === '') throw new UsageError('There is no key. Make one under Settings, API keys.');
  return key.trim();
}

/** What is typed is a secret: it is not shown. */
async function askInTerminal(): Promise<string> {
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true });
  process.stderr.write('Key (made under Settings, API keys): ');
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
