import { randomBytes } from 'node:crypto';
import { listUsers, updateUser } from '#lib/users/users.ts';
import { checkDatabase } from './start/checks.ts';
import { CliError } from './start/cli-error.ts';
import { runCommand } from './start/command.ts';
import { withContext } from './start/context.ts';
import { runningDatabase } from './start/running-database.ts';
import { readSettings } from './start/settings.ts';
import { say } from './start/terminal.ts';

await runCommand(async () => {
  const env = await readSettings();
  const url = await runningDatabase(env);
  await checkDatabase(url);
  const email = (process.argv[2] ?? env.ADMIN_EMAIL).toLowerCase();
  await withContext(env, url, async (ctx) => {
    const { data } = await listUsers(ctx);
    const user = data.find((user) => user.email === email);
    if (!user)
      throw new CliError(`Nobody signs in as ${email}. Known: ${data.map(({ email }) => email).join(', ')}.`);
    const password = randomBytes(12).toString('base64url');
    await updateUser(ctx, user.id, { password });
    say(`${email} now signs in with the password ${password}`);
  });
});
