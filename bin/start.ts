import { parseArgs } from 'node:util';
import { directDatabaseUrl } from '#lib/platform/env.ts';
import { waitForDatabase } from '#lib/platform/wait-for-database.ts';
import { buildWeb, isBuilt } from './build.ts';
import { checkCertificate, checkDatabases, checkPort, checkSchema } from './start/checks.ts';
import { CliError } from './start/cli-error.ts';
import { aborted, followNpm, runParts, runStep, shutdownSignal, stopAtEnd } from './start/lifecycle.ts';
import { prepareDesk, warnAboutRelayLog } from './start/prepare.ts';
import { loadSettings } from './start/settings.ts';
import { seedDesk, startPart, startParts } from './start/start-parts.ts';
import { bold, say, yellow } from './start/terminal.ts';

await runParts(async () => {
  const { values } = parseArgs({ options: { demo: { type: 'boolean' }, only: { type: 'string' } } });
  if (values.only === undefined) await startAll({ demo: values.demo ?? false });
  else await startOne(values.only);
});

async function startAll({ demo }: { demo: boolean }) {
  followNpm();
  say(`\n  ${bold('Countersign')}\n`);
  const { env, databaseEnded, showWelcome } = await prepareDesk(await loadSettings());
  if (!(await isBuilt())) {
    await runStep(
      'Building the web (after an install or a change; about a minute)',
      () => buildWeb(shutdownSignal),
      () => 'The web is built',
    );
  }
  const parts = await startParts(
    env,
    {
      worker: (onLine) => startPart('worker', env, onLine),
      web: (onLine) => startPart('web', env, onLine),
    },
    { databaseEnded },
  );
  if (demo) await seedDesk(env);
  showWelcome();
  await Promise.race([aborted, parts.failed]);
}

/** One part alone, as containers run it: its log goes out as it comes, and its end is our end. */
async function startOne(only: string) {
  if (only !== 'web' && only !== 'worker') throw new CliError(`--only is web or worker, not ${only}.`);
  const settings = await loadSettings();
  const { DATABASE_URL, APP_SECRET } = settings;
  if (!DATABASE_URL || !APP_SECRET) {
    const missing = DATABASE_URL ? 'APP_SECRET' : 'DATABASE_URL';
    throw new CliError(`${missing} must be set to run the ${only} alone: it is shared with the other parts.`);
  }
  const env = { ...settings, DATABASE_URL, APP_SECRET };
  await checkPort(only === 'web' ? 'PORT' : 'SMTP_PORT', env);
  if (only === 'worker') {
    await checkCertificate(env);
    await warnAboutRelayLog(env);
  }
  const check = async () => {
    await checkDatabases(env);
    await checkSchema(directDatabaseUrl(env));
  };
  await waitForDatabase(DATABASE_URL, check, {
    signal: shutdownSignal,
    onProblem: (line) => say(yellow(line)),
  });
  if (only === 'web' && !(await isBuilt()))
    throw new CliError('The web is not built. Run npm run build first.');
  const child = startPart(only, env, (line) => say(line));
  stopAtEnd(only, child.stop);
  await Promise.race([aborted, child.failed]);
}
