import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { writeBackup } from './backup/write-backup.ts';
import { CliError } from './start/cli-error.ts';
import { runCommand } from './start/command.ts';
import { runningDatabase } from './start/running-database.ts';
import { loadSettings } from './start/settings.ts';
import { say } from './start/terminal.ts';

await runCommand(async () => {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  if (!values.to) throw new CliError('Name the file: npm run backup -- --to FILE');
  if (existsSync(values.to)) throw new CliError(`${values.to} is there already.`);
  const settings = await loadSettings();
  const rows = await writeBackup(await runningDatabase(settings), values.to);
  say(
    `${values.to} holds ${rows} rows, all that there is. It is not encrypted, and it does not hold APP_SECRET:`,
  );
  say(settings.APP_SECRET ? 'keep that with it.' : `keep ${settings.DATA_DIR}/app-secret with it.`);
});
