import { migrate } from '#bin/migrate.ts';
import { startPostgres } from '#bin/postgres/start-postgres.ts';
import { setUp } from '#bin/start/setup.ts';
import { countWaitingArticles, indexWaitingArticles } from '#lib/articles/search/index-waiting-articles.ts';
import { databaseLocation } from '#lib/platform/database-trouble.ts';
import { directDatabaseUrl, type Env, type Settings } from '#lib/platform/env.ts';
import { checkCertificate, checkDatabases, checkDataDir, checkPort, relayLogProblem } from './checks.ts';
import { CliError } from './cli-error.ts';
import { withContext } from './context.ts';
import { lockDataDir } from './data-dir-lock.ts';
import { runStep, stopAtEnd } from './lifecycle.ts';
import { readOrCreateSecret } from './settings.ts';
import { bold, say, yellow } from './terminal.ts';
import { type SignInLink, welcome } from './welcome.ts';

export type PreparedDesk = {
  /** The settings with the database and the secret that are in use. */
  env: Env;
  /** Rejects with CliError when our own PostgreSQL is given up; never resolves. */
  databaseEnded: Promise<never>;
  /** Says where everything is. A made password that was not shown by then is shown when the command ends. */
  showWelcome: (signIn?: SignInLink) => void;
};

/**
 * Prepares what web and worker need: settings, data folder, PostgreSQL unless one is given, migrations, admin and mailbox.
 * Whatever it starts stops with the command.
 * @throws CliError naming what the person has to change
 */
export async function prepareDesk(settings: Settings): Promise<PreparedDesk> {
  await checkDataDir(settings.DATA_DIR);
  stopAtEnd('', await lockDataDir(settings.DATA_DIR));
  if (settings.PORT === settings.SMTP_PORT)
    throw new CliError(`PORT and SMTP_PORT are both ${settings.PORT}. Give them two ports.`);
  await checkPort('PORT', settings);
  await checkPort('SMTP_PORT', settings);
  await checkCertificate(settings);
  await warnAboutRelayLog(settings);
  const { url, ended } = settings.DATABASE_URL
    ? await reachGivenDatabase({ ...settings, DATABASE_URL: settings.DATABASE_URL })
    : await startOwnDatabase(settings.DATA_DIR);
  const env = { ...settings, DATABASE_URL: url, APP_SECRET: await readOrCreateSecret(settings) };
  await runStep(
    'Bringing the tables up to date',
    () => migrate(directDatabaseUrl(env)),
    () => 'The tables are up to date',
  );
  await indexArticlesOfUpgrade(env);
  const setup = await withContext(env, setUp);
  let shown = setup.madePassword === null;
  stopAtEnd('', () => {
    if (!shown)
      say(
        `  The admin was made: ${setup.adminEmail} with the password ${bold(setup.madePassword ?? '')} (shown this once)`,
      );
  });
  const showWelcome = (signIn?: SignInLink) => {
    shown = true;
    welcome(env, setup, signIn);
  };
  return { env, databaseEnded: ended, showWelcome };
}

/** Before web and worker start, so that no search misses an article in silence. */
async function indexArticlesOfUpgrade(env: Env) {
  if ((await withContext(env, countWaitingArticles)) === 0) return;
  await runStep(
    'Indexing the articles for search',
    () => withContext(env, (ctx) => indexWaitingArticles(ctx)),
    (count) => `${count} articles are indexed`,
  );
}

export async function warnAboutRelayLog(settings: Settings): Promise<void> {
  const trouble = await relayLogProblem(settings);
  if (trouble) say(`  ${yellow('!')} ${trouble}`);
}

type Database = { url: string; ended: Promise<never> };

async function reachGivenDatabase(settings: Settings & { DATABASE_URL: string }): Promise<Database> {
  const url = settings.DATABASE_URL;
  await runStep(
    'Reaching the database',
    () => checkDatabases(settings),
    () => `Database at ${databaseLocation(url)}`,
  );
  return { url, ended: new Promise(() => {}) };
}

async function startOwnDatabase(dataDir: string): Promise<Database> {
  const starting = startPostgres({
    dataDir,
    onCrash: (seconds) =>
      say(
        yellow(
          `PostgreSQL ended by itself; it is started again in ${seconds} s. ${dataDir}/postgres.log says why.`,
        ),
      ),
  });
  const stop = () =>
    starting.then(
      (server) => server.stop(),
      () => {},
    );
  stopAtEnd('database', stop);
  const server = await runStep(
    'Starting PostgreSQL',
    () => starting,
    ({ clusterDir }) => `PostgreSQL runs on ${clusterDir}`,
  );
  const ended = server.ended.then(() => {
    throw new CliError(`PostgreSQL was stopped by somebody else. ${dataDir}/postgres.log says why.`);
  });
  ended.catch(() => {});
  return { url: server.url, ended };
}
