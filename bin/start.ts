import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Env, Settings } from '#lib/platform/env.ts';
import { buildWeb, isBuilt } from './build.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import {
  checkCertificate,
  checkDatabase,
  checkDataDir,
  checkPort,
  databaseLocation,
  relayLogProblem,
} from './start/checks.ts';
import { type Child, startChild } from './start/child.ts';
import { isWarningOrWorse, showLine } from './start/child-log.ts';
import { CliError } from './start/cli-error.ts';
import { printError } from './start/command.ts';
import { withContext } from './start/context.ts';
import { lockDataDir } from './start/data-dir-lock.ts';
import { type Part, partArguments } from './start/parts.ts';
import { waitUntilReady } from './start/ready.ts';
import { loadSettings, readOrCreateSecret, toEnvironment } from './start/settings.ts';
import { type SetupResult, setUp } from './start/setup.ts';
import { bold, red, say, step, yellow } from './start/terminal.ts';
import { welcome } from './start/welcome.ts';

const shutdown = new AbortController();
const aborted = new Promise<never>((_, reject) => {
  shutdown.signal.addEventListener('abort', () => reject(shutdown.signal.reason), { once: true });
});
aborted.catch(() => {});
/** What must be ended, in the order in which it was begun; ended in the reverse order. */
const startedParts: { name: string; stop: () => unknown }[] = [];
let unshownSetup: SetupResult | null = null;
let databaseEnded: Promise<never> = new Promise(() => {});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => shutdown.abort());
// Whoever reads us has gone, as in npm start | head.
process.stdout.on('error', () => shutdown.abort());
process.chdir(resolve(import.meta.dirname, '..'));
await main();

async function main() {
  let exitCode = 0;
  try {
    const { values } = parseArgs({ options: { demo: { type: 'boolean' }, only: { type: 'string' } } });
    if (values.only === undefined) await startAll({ demo: values.demo ?? false });
    else await startOne(values.only);
  } catch (error) {
    if (!shutdown.signal.aborted) {
      exitCode = 1;
      printError(error);
    }
  }
  if (unshownSetup?.madePassword)
    say(
      `\n  The admin was made: ${unshownSetup.adminEmail} with the password ${bold(unshownSetup.madePassword)} (shown this once)`,
    );
  await stopAll();
  process.exit(exitCode);
}

async function startAll({ demo }: { demo: boolean }) {
  followNpm();
  say(`\n  ${bold('Countersign')}\n`);
  const settings = await loadSettings();
  await checkDataDir(settings.DATA_DIR);
  const release = await lockDataDir(settings.DATA_DIR);
  startedParts.push({ name: '', stop: release });
  if (settings.PORT === settings.SMTP_PORT)
    throw new CliError(`PORT and SMTP_PORT are both ${settings.PORT}. Give them two ports.`);
  await checkPort('PORT', settings);
  await checkPort('SMTP_PORT', settings);
  await checkCertificate(settings);
  await warnAboutRelayLog(settings);
  const DATABASE_URL = settings.DATABASE_URL
    ? await checkGivenDatabase(settings.DATABASE_URL)
    : await startOwnDatabase(settings.DATA_DIR);
  const env = { ...settings, DATABASE_URL, APP_SECRET: await readOrCreateSecret(settings) };
  await runStep(
    'Bringing the tables up to date',
    () => migrate(DATABASE_URL),
    () => 'The tables are up to date',
  );
  const desk = await withContext(env, setUp);
  unshownSetup = desk;
  if (!(await isBuilt())) {
    await runStep(
      'Building the web (after an install or a change; about a minute)',
      () => buildWeb(shutdown.signal),
      () => 'The web is built',
    );
  }
  const children = await runStep(
    'Starting web and worker',
    () => startChildren(env),
    () => `Web on port ${env.PORT}, SMTP on port ${env.SMTP_PORT}`,
  );
  if (demo) await seedDesk(env);
  welcome(env, desk);
  unshownSetup = null;
  await Promise.race([aborted, ...children.map(({ failed }) => failed), databaseEnded]);
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
  await checkDatabase(DATABASE_URL);
  if (only === 'web' && !(await isBuilt()))
    throw new CliError('The web is not built. Run npm run build first.');
  const child = startPart(only, env, (line) => say(line));
  await Promise.race([aborted, child.failed]);
}

async function warnAboutRelayLog(settings: Settings) {
  const trouble = await relayLogProblem(settings);
  if (trouble) say(`  ${yellow('!')} ${trouble}`);
}

async function checkGivenDatabase(url: string): Promise<string> {
  await runStep(
    'Reaching the database',
    () => checkDatabase(url),
    () => `Database at ${databaseLocation(url)}`,
  );
  return url;
}

async function startOwnDatabase(dataDir: string): Promise<string> {
  const starting = startPostgres({
    dataDir,
    onCrash: () =>
      say(`  PostgreSQL ended by itself and is started again. ${dataDir}/postgres.log says why.`),
  });
  startedParts.push({
    name: 'database',
    stop: () =>
      starting.then(
        (server) => server.stop(),
        () => {},
      ),
  });
  const told = ({ clusterDir }: { clusterDir: string }) => `PostgreSQL runs on ${clusterDir}`;
  const server = await runStep('Starting PostgreSQL', () => starting, told);
  databaseEnded = server.ended.then(() => {
    throw new CliError(`PostgreSQL ended by itself, again and again. ${dataDir}/postgres.log says why.`);
  });
  databaseEnded.catch(() => {});
  return server.url;
}

async function startChildren(env: Env): Promise<Child[]> {
  let ready = false;
  const show = (name: string) => (line: string) => {
    if (ready ? name === 'worker' || line.trim() : isWarningOrWorse(line)) showLine(name, line);
  };
  const children = [startPart('worker', env, show('worker')), startPart('web', env, show('web'))];
  await Promise.race([
    waitUntilReady(env, shutdown.signal),
    ...children.map(({ failed }) => failed),
    databaseEnded,
  ]);
  ready = true;
  for (const child of children) child.enableRestarts();
  return children;
}

function startPart(name: Part, env: Env, onLine: (line: string) => void): Child {
  const stopLimitMs = name === 'web' ? 5_000 : 20_000;
  const child = startChild(name, partArguments[name](env), { env: toEnvironment(env), onLine, stopLimitMs });
  startedParts.push({ name, stop: child.stop });
  return child;
}

async function seedDesk(env: Env) {
  const { seedDemo } = await import('./demo.ts');
  say('  Filling the desk with a shop to try');
  const told = (line: string) => say(`    ${line}`);
  const filled = seedDemo(env, { say: told }).catch((error: Error) =>
    say(red(`    It is not whole: ${error.message} The desk runs all the same; the next --demo goes on.`)),
  );
  await Promise.race([filled, aborted]);
}

function runStep<T>(name: string, work: () => Promise<T>, summarize: (result: T) => string): Promise<T> {
  return step(name, () => Promise.race([work(), aborted]), summarize);
}

/** npm passes SIGTERM on, but nothing when it is killed outright; then nobody is there to be stopped by. */
function followNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && shutdown.abort(), 1_000).unref();
}

async function stopAll() {
  for (const { name, stop } of startedParts.reverse()) {
    if (name)
      await step(
        `Stopping the ${name}`,
        async () => stop(),
        () => `The ${name} has stopped`,
      );
    else await stop();
  }
}
