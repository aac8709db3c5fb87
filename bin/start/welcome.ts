import type { SetUp } from '#bin/setup.ts';
import type { Env } from '#lib/env.ts';
import { bold, dim, say } from './terminal.ts';

/** What a person needs to know once everything runs. A made password is in no other line, and never again. */
export function welcome(env: Env, { adminEmail, madePassword, address }: SetUp): void {
  say();
  row('Sign in', bold(env.APP_URL));
  row('as', madePassword ? `${adminEmail} with the password ${bold(madePassword)}` : adminEmail);
  row(
    '',
    dim(
      madePassword
        ? 'shown this once; npm run password makes a new one'
        : 'with the password of the first start; npm run password makes a new one',
    ),
  );
  row('Mail in', `${bold(address)} at ${env.HOST}:${env.SMTP_PORT} (SMTP)`);
  row('Mail out', mailOut(env));
  row('Assistant', model(env));
  say();
  say('  Send a first mail, from another terminal in this folder:');
  say();
  say(
    `    ${bold(`npm run mail -- --from ada@example.com --subject "Where is my order?" "Hello, it should have come on Monday. Ada"`)}`,
  );
  say();
  say(dim('  Ctrl-C stops everything.'));
  say();
}

const row = (name: string, text: string) => say(`  ${name.padEnd(10)} ${text}`);

function mailOut(env: Env): string {
  if (env.SMTP_URL) return `really leaves, through ${new URL(env.SMTP_URL).host}`;
  return 'nothing really leaves: replies are caught under /outbox until SMTP_URL names a relay';
}

function model(env: Env): string {
  if (env.OPENAI_BASE_URL) return `${env.OPENAI_MODEL} at ${new URL(env.OPENAI_BASE_URL).host}`;
  if (env.OPENAI_API_KEY) return `${env.OPENAI_MODEL} at OpenAI`;
  return 'the built-in model, which answers out of your articles; OPENAI_API_KEY or OPENAI_BASE_URL names another';
}
