import { prepareProductDatabase, productRole } from './postgres/product-role.ts';
import { checkDatabase } from './start/checks.ts';
import { CliError } from './start/cli-error.ts';
import { runCommand } from './start/command.ts';
import { say } from './start/terminal.ts';

/**
 * Makes the role that the product connects as, who is no superuser, and gives it what an earlier version left to the
 * superuser. For containers; `npm start` does so by itself.
 */
await runCommand(async () => {
  const { SUPERUSER_URL: at, DATABASE_PASSWORD: password } = process.env;
  if (!at || !password) throw new CliError('SUPERUSER_URL and DATABASE_PASSWORD must be set.');
  if (!/^[\w-]+$/.test(password))
    throw new CliError('DATABASE_PASSWORD must consist of letters, digits, _ and - only.');
  await checkDatabase(`${at}/postgres`);
  await prepareProductDatabase(at, { password, isForTests: false });
  say(`The database is that of ${productRole}, who is no superuser.`);
});
