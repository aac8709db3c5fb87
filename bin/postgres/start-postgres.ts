import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { createRestartPauses } from '#lib/platform/restart-pauses.ts';
import { CliError } from '../start/cli-error.ts';
import { makeFolder } from '../start/make-folder.ts';
import { freePort } from '../start/ports.ts';
import { minimalEnvironment, type PostgresInstallation, prepareInstallation, runAs } from './installation.ts';
import { stopOrphanedServer } from './orphaned-server.ts';
import { prepareProductDatabase, productRole, superuser } from './product-role.ts';

export type PostgresServer = {
  url: string;
  /** Where the tables lie: in the data folder, except for root on a machine without user namespaces. */
  clusterDir: string;
  /** Resolves when the server has ended and is not started again. */
  ended: Promise<void>;
  stop: () => Promise<void>;
};

const readyLimitMs = 120_000;
const stopLimitMs = 30_000;

/** Kept in the cluster's own postgresql.conf, where the owner of the machine may change them. */
const initialSettings = {
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** The server's log names what failed, not the statement, its parameters or the row: those hold customers' words. */
const withoutWordsInTheLog = {
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

/**
 * Starts the npm package’s PostgreSQL on `dataDir`, on 127.0.0.1 and a free port. The product’s role is no superuser;
 * only the owner of the folder reads its password. The first start creates the cluster; a server left by a killed process is stopped.
 * One that crashes is restarted at the same address, however often, after calling `onCrash`.
 * @throws Error with one clear sentence and the end of the server’s log.
 */
export async function startPostgres({
  dataDir,
  settings = {},
  isForTests = false,
  onCrash = () => {},
}: {
  dataDir: string;
  settings?: Record<string, string>;
  /** Whether who connects may make further databases and set triggers aside, as tests and benches do. */
  isForTests?: boolean;
  onCrash?: (restartInSeconds: number) => void;
}): Promise<PostgresServer> {
  const folder = resolve(dataDir);
  await makeFolder(folder);
  const home = await prepareInstallation(folder);
  const superuserPassword = await readOrCreatePassword(join(folder, 'database-password'));
  const password = await readOrCreatePassword(join(folder, 'database-app-password'));
  await stopOrphanedServer(home.clusterDir);
  if (existsSync(join(home.clusterDir, 'PG_VERSION'))) await assertSameVersion(home);
  else await initialize(home, superuserPassword);
  const port = await freePort();
  const logPath = join(folder, 'postgres.log');
  await rm(logPath, { force: true });
  const server = await launch(home, { port, settings, logPath });
  const at = `127.0.0.1:${port}`;
  try {
    const superuserUrl = `postgres://${superuser}:${superuserPassword}@${at}`;
    await waitUntilReady(`${superuserUrl}/postgres`, server);
    await prepareProductDatabase(superuserUrl, { password, isForTests });
  } catch (cause) {
    await stopServer(server);
    throw cause;
  }
  const url = `postgres://${productRole}:${password}@${at}/countersign`;
  await writeFile(join(folder, 'database-url'), `${url}\n`, { mode: 0o600 });
  const again = async (delayMs: number) => {
    onCrash(delayMs / 1000);
    await pause(delayMs);
    return launch(home, { port, settings, logPath });
  };
  return { url, clusterDir: home.clusterDir, ...supervise(server, again) };
}

async function readOrCreatePassword(path: string): Promise<string> {
  if (!existsSync(path)) await writeFile(path, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return (await readFile(path, 'utf8')).trim();
}

async function assertSameVersion({ bin, clusterDir, identity }: PostgresInstallation) {
  const { output } = await runAs(identity, join(bin, 'postgres'), ['--version']);
  const packaged = /(\d+)(?:\.|beta|rc)/.exec(output)?.[1];
  const written = (await readFile(join(clusterDir, 'PG_VERSION'), 'utf8')).trim();
  if (packaged !== written) {
    throw new CliError(
      `${clusterDir} was written by PostgreSQL ${written}, but this is PostgreSQL ${packaged}.`,
    );
  }
}

async function initialize(
  { bin, clusterDir, identity, giveToServer }: PostgresInstallation,
  password: string,
) {
  // Made under another name first: a start that is killed here must not leave something that looks like a cluster.
  const unfinished = `${clusterDir}.unfinished`;
  const passwordFile = `${clusterDir}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await giveToServer(unfinished);
  await writeFile(passwordFile, password, { mode: 0o600 });
  await giveToServer(passwordFile);
  const { code, output } = await runAs(identity, join(bin, 'initdb'), [
    ...['--pgdata', unfinished, '--username', superuser, '--pwfile', passwordFile],
    ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-locale'],
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    ...Object.entries(initialSettings).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
  ]);
  await rm(passwordFile, { force: true });
  if (code !== 0) throw new CliError(`The database could not be made in ${clusterDir}:\n${output.trim()}`);
  await rm(clusterDir, { recursive: true, force: true });
  await rename(unfinished, clusterDir);
}

type RunningServer = { child: ChildProcess; ended: Promise<void>; logPath: string };

async function launch(
  { bin, clusterDir, identity }: PostgresInstallation,
  { port, settings, logPath }: { port: number; settings: Record<string, string>; logPath: string },
): Promise<RunningServer> {
  const fixed = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    ...withoutWordsInTheLog,
    ...settings,
  };
  const options = Object.entries(fixed).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const program = join(bin, 'postgres');
  const [command = program, ...prefix] = [...identity.commandPrefix, program];
  const log = await open(logPath, 'a', 0o600);
  const child = spawn(command, [...prefix, '-D', clusterDir, ...options], {
    cwd: clusterDir,
    env: minimalEnvironment,
    uid: identity.uid,
    gid: identity.gid,
    // A group of its own: Ctrl-C in the terminal is for us, and the database is the last that we stop.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  await log.close();
  return { child, ended, logPath };
}

/** The first pause is a second: only then have all processes of a server that died let go of its memory. */
function supervise(
  first: RunningServer,
  restart: (delayMs: number) => Promise<RunningServer>,
): Pick<PostgresServer, 'ended' | 'stop'> {
  let server = first;
  let stopping = false;
  const pauses = createRestartPauses();
  const watch = async () => {
    while (!stopping) {
      const startedAt = performance.now();
      await server.ended;
      if (stopping || server.child.exitCode === 0) return;
      const restarted = restart(pauses.next(performance.now() - startedAt));
      // A start that fails, as for want of space or memory, is an end like another.
      server = await restarted.catch(() => server);
      if (stopping) await stopServer(server);
    }
  };
  const ended = watch().catch(() => {});
  const stop = async () => {
    stopping = true;
    await stopServer(server);
    await ended;
  };
  return { ended, stop };
}

async function waitUntilReady(url: string, server: RunningServer): Promise<void> {
  const deadline = Date.now() + readyLimitMs;
  let running = true;
  void server.ended.then(() => {
    running = false;
  });
  let lastError: unknown;
  while (running && Date.now() < deadline) {
    const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await sql`select 1`;
      return;
    } catch (error) {
      lastError = error;
      await new Promise((resume) => setTimeout(resume, 50));
    } finally {
      await sql.end({ timeout: 1 });
    }
  }
  const log = (await readFile(server.logPath, 'utf8').catch(() => ''))
    .trim()
    .split('\n')
    .slice(-8)
    .join('\n');
  throw new CliError(`The database did not start. The end of ${server.logPath}:\n${log}`, {
    cause: lastError,
  });
}

async function stopServer({ child, ended }: RunningServer) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), stopLimitMs);
  await ended;
  clearTimeout(timer);
}
