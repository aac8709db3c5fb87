import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Env } from '#lib/env.ts';
import { buildWeb, isBuilt } from './build.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres.ts';
import { type SetUp, setUp } from './setup.ts';
import {
  checkCertificate,
  checkDatabase,
  checkDataDir,
  checkPort,
  placeOf,
  relayLogTrouble,
} from './start/checks.ts';
import { type Child, startChild } from './start/child.ts';
import { isTrouble, showLine } from './start/child-lines.ts';
import { tell } from './start/command.ts';
import { withContext } from './start/context.ts';
import { takeDataDir } from './start/only-one.ts';
import { type Part, partArguments } from './start/parts.ts';
import { waitUntilReady } from './start/ready.ts';
import { readOrMakeSecret, readSettings, toEnvironment } from './start/settings.ts';
import { bold, red, say, step, yellow } from './start/terminal.ts';
import { Trouble } from './start/trouble.ts';
import { welcome } from './start/welcome.ts';

const leaving = new AbortController();
const left = new Promise<never>((_, reject) => {
  leaving.signal.addEventListener('abort', () => reject(leaving.signal.reason), { once: true });
});
left.catch(() => {});
/** What must be ended, in the order in which it was begun; ended in the reverse order. */
const begun: { name: string; stop: () => unknown }[] = [];
let untold: SetUp | null = null;
let databaseEnded: Promise<never> = new Promise(() => {});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => leaving.abort());
// Whoever reads us has gone, as in npm start | head.
process.stdout.on('error', () => leaving.abort());
process.chdir(resolve(import.meta.dirname, '..'));
await main();

async function main() {
  let exitCode = 0;
  try {
    const { values } = parseArgs({ options: { demo: { type: 'boolean' }, only: { type: 'string' } } });
    if (values.only === undefined) await startAll({ demo: values.demo ?? false });
    else await startOne(values.only);
  } catch (error) {
    if (!leaving.signal.aborted) {
      exitCode = 1;
      tell(error);
    }
  }
  if (untold?.madePassword)
    say(
      `\n  The admin was made: ${untold.adminEmail} with the password ${bold(untold.madePassword)} (shown this once)`,
    );
  await stopAll();
  process.exit(exitCode);
}

async function startAll({ demo }: { demo: boolean }) {
  followNpm();
  say(`\n  ${bold('Countersign')}\n`);
  const settings = await readSettings();
  await checkDataDir(settings.DATA_DIR);
  const release = await takeDataDir(settings.DATA_DIR);
  begun.push({ name: '', stop: release });
  if (settings.PORT === settings.SMTP_PORT)
    throw new Trouble(`PORT and SMTP_PORT are both ${settings.PORT}. Give them two ports.`);
  await checkPort('PORT', settings);
  await checkPort('SMTP_PORT', settings);
  await checkCertificate(settings);
  await warnOfRelayLog(settings);
  const DATABASE_URL = settings.DATABASE_URL
    ? await givenDatabase(settings.DATABASE_URL)
    : await ownDatabase(settings.DATA_DIR);
  const env = { ...settings, DATABASE_URL, APP_SECRET: await readOrMakeSecret(settings) };
  await during(
    'Bringing the tables up to date',
    () => migrate(DATABASE_URL),
    () => 'The tables are up to date',
  );
  const desk = await withContext(env, DATABASE_URL, setUp);
  untold = desk;
  if (!(await isBuilt())) {
    await during(
      'Building the web (after an install or a change; about a minute)',
      () => buildWeb(leaving.signal),
      () => 'The web is built',
    );
  }
  const children = await during(
    'Starting web and worker',
    () => startChildren(env),
    () => `Web on port ${env.PORT}, SMTP on port ${env.SMTP_PORT}`,
  );
  if (demo) await fill(env);
  welcome(env, desk);
  untold = null;
  await Promise.race([left, ...children.map(({ failed }) => failed), databaseEnded]);
}

/** One part alone, as containers run it: its log goes out as it comes, and its end is our end. */
async function startOne(only: string) {
  if (only !== 'web' && only !== 'worker') throw new Trouble(`--only is web or worker, not ${only}.`);
  const env = await readSettings();
  for (const name of ['DATABASE_URL', 'APP_SECRET'] as const) {
    if (!env[name])
      throw new Trouble(`${name} must be set to run the ${only} alone: it is shared with the other parts.`);
  }
  await checkPort(only === 'web' ? 'PORT' : 'SMTP_PORT', env);
  if (only === 'worker') {
    await checkCertificate(env);
    await warnOfRelayLog(env);
  }
  await checkDatabase(env.DATABASE_URL!);
  if (only === 'web' && !(await isBuilt()))
    throw new Trouble('The web is not built. Run npm run build first.');
  const child = startPart(only, env, (line) => say(line));
  await Promise.race([left, child.failed]);
}

async function warnOfRelayLog(env: Env) {
  const trouble = await relayLogTrouble(env);
  if (trouble) say(`  ${yellow('!')} ${trouble}`);
}

async function givenDatabase(url: string): Promise<string> {
  await during(
    'Reaching the database',
    () => checkDatabase(url),
    () => `Database at ${placeOf(url)}`,
  );
  return url;
}

async function ownDatabase(dataDir: string): Promise<string> {
  const starting = startPostgres({
    dataDir,
    onDeath: () =>
      say(`  PostgreSQL ended by itself and is started again. ${dataDir}/postgres.log says why.`),
  });
  begun.push({
    name: 'database',
    stop: () =>
      starting.then(
        (server) => server.stop(),
        () => {},
      ),
  });
  const told = ({ clusterDir }: { clusterDir: string }) => `PostgreSQL runs on ${clusterDir}`;
  const server = await during('Starting PostgreSQL', () => starting, told);
  databaseEnded = server.ended.then(() => {
    throw new Trouble(`PostgreSQL ended by itself, again and again. ${dataDir}/postgres.log says why.`);
  });
  databaseEnded.catch(() => {});
  return server.url;
}

async function startChildren(env: Env): Promise<Child[]> {
  let ready = false;
  const show = (name: string) => (line: string) => {
    if (ready ? name === 'worker' || line.trim() : isTrouble(line)) showLine(name, line);
  };
  const children = [startPart('worker', env, show('worker')), startPart('web', env, show('web'))];
  await Promise.race([
    waitUntilReady(env, leaving.signal),
    ...children.map(({ failed }) => failed),
    databaseEnded,
  ]);
  ready = true;
  for (const child of children) child.settle();
  return children;
}

function startPart(name: Part, env: Env, onLine: (line: string) => void): Child {
  const stopLimitMs = name === 'web' ? 5_000 : 20_000;
  const child = startChild(name, partArguments[name](env), { env: toEnvironment(env), onLine, stopLimitMs });
  begun.push({ name, stop: child.stop });
  return child;
}

async function fill(env: Env) {
  const { fillDemo } = await import('./demo.ts');
  say('  Filling the desk with a shop to try');
  const told = (line: string) => say(`    ${line}`);
  const filled = fillDemo(env, { say: told }).catch((error: Error) =>
    say(red(`    It is not whole: ${error.message} The desk runs all the same; the next --demo goes on.`)),
  );
  await Promise.race([filled, left]);
}

function during<T>(name: string, work: () => Promise<T>, told: (result: T) => string): Promise<T> {
  return step(name, () => Promise.race([work(), left]), told);
}

/** npm passes SIGTERM on, but nothing when it is killed outright; then nobody is there to be stopped by. */
function followNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && leaving.abort(), 1_000).unref();
}

async function stopAll() {
  for (const { name, stop } of begun.reverse()) {
    if (name)
      await step(
        `Stopping the ${name}`,
        async () => stop(),
        () => `The ${name} has stopped`,
      );
    else await stop();
  }
}
