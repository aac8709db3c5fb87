import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import {
  access,
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '#bin/start/ports.ts';
import { waitFor } from '#bin/start/wait-for.ts';
import { isListening } from './is-listening.ts';

const run = promisify(execFile);
const installed = '/usr/sbin/pgbouncer';
/** Debian's packages, unpacked: PgBouncer and what it needs beyond what every Debian has. */
const cache = resolve('node_modules/.cache/pgbouncer');
const packages = ['pgbouncer', 'libevent-2.1-7', 'libc-ares2'];
const nobody = 65534;

export type PgBouncer = {
  /** For DATABASE_URL: the database of the server behind it, in transaction mode. */
  url: string;
  readLog: () => Promise<string>;
  stop: () => Promise<void>;
};

/** Where PgBouncer is, fetched from Debian when it is not installed; a sentence why there is none. */
export async function findPgBouncer(): Promise<{ program: string } | { unavailable: string }> {
  if (await isExecutable(installed)) return { program: installed };
  const program = join(cache, installed);
  if (await isExecutable(program)) return { program };
  try {
    await fetchPackages();
    return { program };
  } catch (error) {
    const said = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error);
    return { unavailable: `PgBouncer is not installed, and Debian's package cannot be fetched: ${said}` };
  }
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function fetchPackages() {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-pgbouncer-'));
  try {
    await run('apt-get', ['download', ...packages], { cwd: folder });
    const unpacked = join(folder, 'unpacked');
    for (const name of await readdir(folder)) await run('dpkg-deb', ['-x', join(folder, name), unpacked]);
    await mkdir(join(cache, '..'), { recursive: true });
    await rm(cache, { recursive: true, force: true });
    await cp(unpacked, `${cache}.unfinished`, { recursive: true, verbatimSymlinks: true });
    await rename(`${cache}.unfinished`, cache);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A PgBouncer in transaction mode before the database at `url`, with the settings that it comes with. */
export async function startPgBouncer(program: string, url: string): Promise<PgBouncer> {
  const target = new URL(url);
  const home = await mkdtemp(join(tmpdir(), 'countersign-pgbouncer-'));
  await chmod(home, 0o777);
  const copy = join(home, 'programs');
  // It refuses to run as root, and who it then is may not enter the checkout.
  if (program !== installed) await cp(cache, copy, { recursive: true, verbatimSymlinks: true });
  const port = await freePort();
  const log = join(home, 'pgbouncer.log');
  const name = target.pathname.slice(1);
  const settings = {
    listen_addr: '127.0.0.1',
    listen_port: port,
    unix_socket_dir: '',
    auth_type: 'scram-sha-256',
    auth_file: join(home, 'users.txt'),
    pool_mode: 'transaction',
    logfile: log,
    default_pool_size: 20,
    max_client_conn: 200,
  };
  await writeFile(
    join(home, 'pgbouncer.ini'),
    `[databases]\n${name} = host=${target.hostname} port=${target.port} dbname=${name}\n[pgbouncer]\n${Object.entries(
      settings,
    )
      .map(([key, value]) => `${key} = ${value}\n`)
      .join('')}`,
  );
  const [user, password] = [target.username, target.password].map(decodeURIComponent);
  await writeFile(join(home, 'users.txt'), `"${user}" "${password}"\n`, { mode: 0o644 });
  const identity = process.getuid?.() === 0 ? nobody : undefined;
  const child: ChildProcess = spawn(
    program === installed ? program : join(copy, installed),
    [join(home, 'pgbouncer.ini')],
    {
      cwd: '/',
      stdio: 'ignore',
      env: { ...process.env, LD_LIBRARY_PATH: await libraries(copy) },
      uid: identity,
      gid: identity,
    },
  );
  const ended = new Promise((done) => {
    child.once('exit', done);
    child.once('error', done);
  });
  const readLog = () => readFile(log, 'utf8').catch(() => '');
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
    await rm(home, { recursive: true, force: true });
  };
  if (!(await waitFor(() => isListening(port), { limitMs: 10_000, everyMs: 50 }))) {
    const said = await readLog();
    await stop();
    throw new Error(`PgBouncer did not start: ${said}`);
  }
  target.port = String(port);
  return { url: target.href, readLog, stop };
}

/** The folders of the unpacked libraries, one for each kind of machine. */
async function libraries(copy: string): Promise<string> {
  const base = join(copy, 'usr/lib');
  const folders = await readdir(base).catch(() => []);
  return folders.map((folder) => join(base, folder)).join(':');
}
