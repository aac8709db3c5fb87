import { parseArgs } from 'node:util';
import { distrustWaitingDeliveries } from '#lib/outbound/delivery/distrust-waiting.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import { checkDatabase, checkDataDir } from './start/checks.ts';
import { CliError } from './start/cli-error.ts';
import { runCommand } from './start/command.ts';
import { withContext } from './start/context.ts';
import { lockDataDir } from './start/data-dir-lock.ts';
import { loadSettings, readOrCreateSecret } from './start/settings.ts';
import { say } from './start/terminal.ts';

/** Into DATABASE_URL, or into the database of a new DATA_DIR while nothing runs on it. */
await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [path] = positionals;
  if (!path) throw new CliError('Name the file: npm run restore -- FILE');
  const settings = await loadSettings();
  await checkDataDir(settings.DATA_DIR);
  const release = await lockDataDir(settings.DATA_DIR);
  const server = settings.DATABASE_URL ? null : await startPostgres({ dataDir: settings.DATA_DIR });
  try {
    const DATABASE_URL = server?.url ?? settings.DATABASE_DIRECT_URL ?? settings.DATABASE_URL ?? '';
    await checkDatabase(DATABASE_URL);
    const rows = await restoreBackup(DATABASE_URL, path);
    const env = { ...settings, DATABASE_URL, APP_SECRET: await readOrCreateSecret(settings) };
    const uncertain = await withContext(env, distrustWaitingDeliveries);
    say(`${rows} rows are restored. Replies that may have left since the backup: ${uncertain}.`);
    if (uncertain > 0)
      say('They wait under Outbox as uncertain, and their tickets are open, for a person to decide.');
  } finally {
    await server?.stop();
    release();
  }
});
