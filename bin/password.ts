import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { Refusal } from '#lib/platform/errors.ts';
import { resetSecondFactor } from '#lib/users/second-factor/remove.ts';
import { totpConfirmedAt } from '#lib/users/second-factor/totp.ts';
import { findUserByEmail, listUsers, updateUser } from '#lib/users/users.ts';
import { checkDatabase } from './start/checks.ts';
import { CliError } from './start/cli-error.ts';
import { runCommand } from './start/command.ts';
import { withContext } from './start/context.ts';
import { runningDatabase } from './start/running-database.ts';
import { loadSettings, readOrCreateSecret } from './start/settings.ts';
import { say } from './start/terminal.ts';

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'reset-second-factor': { type: 'boolean', default: false } },
  });
  const settings = await loadSettings();
  const DATABASE_URL = await runningDatabase(settings);
  await checkDatabase(DATABASE_URL);
  const env = { ...settings, DATABASE_URL, APP_SECRET: await readOrCreateSecret(settings) };
  const email = (positionals[0] ?? env.ADMIN_EMAIL).toLowerCase();
  await withContext(env, async (ctx) => {
    const user = await findUserByEmail(ctx, email);
    if (!user) {
      const { data, has_more: hasMore } = await listUsers(ctx);
      const known = [...data.map(({ email }) => email), ...(hasMore ? ['…'] : [])];
      throw new CliError(`Nobody signs in as ${email}. Known: ${known.join(', ')}.`);
    }
    const password = randomBytes(12).toString('base64url');
    await updateUser(ctx, user.id, { password });
    const hasCodes = (await totpConfirmedAt(ctx, user.id)) !== null;
    if (values['reset-second-factor']) await resetSecondFactor(ctx, user.id).catch(ignoreNothingToReset);
    say(`${email} now signs in with the password ${password}`);
    if (hasCodes && !values['reset-second-factor'])
      say('and a code of their authenticator app. With --reset-second-factor the password alone does.');
  });
});

function ignoreNothingToReset(error: unknown) {
  if (!(error instanceof Refusal) || error.code !== 'conflict') throw error;
}
