import type { SetupResult } from '#bin/start/setup.ts';
import { firstMailCommand } from '#lib/desk/getting-started/first-mail-command.ts';
import type { Env } from '#lib/platform/env.ts';
import { bold, dim, say } from './terminal.ts';

/** An address that signs the admin in, once. */
export type SignInLink = { url: string; validMinutes: number };

/** What a person needs to know once everything runs. A made password is in no other line, and never again. */
export function welcome(env: Env, setUp: SetupResult, signIn?: SignInLink): void {
  const { adminEmail, madePassword, address, caught } = setUp;
  say();
  if (signIn) {
    row('Sign in', bold(signIn.url));
    row('', dim(`once, within ${signIn.validMinutes} minutes; Enter makes a new link`));
  }
  row(signIn ? 'Desk' : 'Sign in', bold(env.APP_URL));
  row('as', madePassword ? `${adminEmail} with the password ${bold(madePassword)}` : adminEmail);
  if (!signIn) row('', dim(`${aboutPassword(setUp)}; npm run password makes a new one`));
  const door = `${env.HOST}:${env.SMTP_PORT} (SMTP)`;
  row(
    'Mail in',
    address ? `${bold(address)} at ${door}` : `no mailbox yet; make one under Settings (${door})`,
  );
  row('Mail out', mailOut(env, caught));
  row('Assistant', model(env));
  if (address) {
    say();
    say('  Send a first mail, from another terminal in this folder:');
    say();
    say(`    ${bold(firstMailCommand(env, address))}`);
  }
  say();
  say(dim('  Ctrl-C stops everything.'));
  say();
}

function aboutPassword({ newAdmin, madePassword }: SetupResult): string {
  if (madePassword) return 'shown this once';
  return newAdmin ? 'with the password that ADMIN_PASSWORD gives' : 'with the password of the first start';
}

const row = (name: string, text: string) => say(`  ${name.padEnd(10)} ${text}`);

function mailOut(env: Env, caught: boolean): string {
  if (caught) return 'replies are caught under /sandbox until a relay is set (Settings, Relays, or SMTP_URL)';
  return env.SMTP_URL ? `really leaves, through ${new URL(env.SMTP_URL).host}` : 'really leaves';
}

function model(env: Env): string {
  if (env.OPENAI_BASE_URL) return `${env.OPENAI_MODEL} at ${new URL(env.OPENAI_BASE_URL).host}`;
  if (env.OPENAI_API_KEY) return `${env.OPENAI_MODEL} at OpenAI`;
  return 'the built-in model, which answers out of your articles; OPENAI_API_KEY or OPENAI_BASE_URL names another';
}
