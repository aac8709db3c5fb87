import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '#bin/start/ports.ts';
import { waitFor } from '#bin/start/wait-for.ts';

const run = promisify(execFile);
const program = '/usr/sbin/postfix';

export type Postfix = {
  /** For SMTP_URL. */
  url: string;
  /** For RELAY_LOG. */
  log: string;
  readLog: () => Promise<string>;
  stop: () => Promise<void>;
};

/** Why no Postfix of our own can be started here; null when one can. */
export async function postfixUnavailableReason(): Promise<string | null> {
  const there = await access(program, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!there) return 'Postfix is not installed';
  return process.getuid?.() === 0 ? null : 'Postfix can be started by root only';
}

/** A Postfix in a folder of its own that relays everything to the server at `nextPort`. It touches no other Postfix. */
export async function startPostfix(nextPort: number, more: Record<string, string> = {}): Promise<Postfix> {
  const home = await mkdtemp(join(tmpdir(), 'countersign-postfix-'));
  await chmod(home, 0o755);
  const makeFolder = async (name: string) => {
    const folder = join(home, name);
    await mkdir(folder);
    return folder;
  };
  const [etc, queue, data] = [await makeFolder('etc'), await makeFolder('queue'), await makeFolder('data')];
  const log = await makeFolder('log');
  await run('chown', ['postfix', data]);
  const port = await freePort();
  const parameters = {
    compatibility_level: '3.6',
    queue_directory: queue,
    data_directory: data,
    maillog_file: join(log, 'mail.log'),
    maillog_file_prefixes: log,
    myhostname: 'relay.example',
    mydestination: '',
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    mynetworks: '127.0.0.0/8',
    alias_maps: '',
    relayhost: `[127.0.0.1]:${nextPort}`,
    smtp_host_lookup: 'native',
    disable_dns_lookups: 'yes',
    smtpd_relay_restrictions: 'permit_mynetworks, reject',
    smtpd_peername_lookup: 'no',
    ...more,
  };
  await writeFile(
    join(etc, 'main.cf'),
    Object.entries(parameters)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join(''),
  );
  await writeFile(join(etc, 'master.cf'), await masterFile(port));
  const postfix = (...args: string[]) => run(program, ['-c', etc, ...args]);
  await postfix('start');
  const logFile = join(log, 'mail.log');
  const readLog = () => readFile(logFile, 'utf8').catch(() => '');
  const started = await waitFor(async () => (await readLog()).includes('daemon started'), {
    limitMs: 10_000,
  });
  const stop = async () => {
    await postfix('stop').catch(() => {});
    await rm(home, { recursive: true, force: true });
  };
  if (!started) {
    const said = await readLog();
    await stop();
    throw new Error(`Postfix did not start: ${said}`);
  }
  return {
    url: `smtp://127.0.0.1:${port}`,
    log: logFile,
    readLog,
    stop,
  };
}

/** Debian's own services, none of them in a chroot, with one door at our port. */
async function masterFile(port: number): Promise<string> {
  const given = await readFile('/usr/share/postfix/master.cf.dist', 'utf8');
  return given
    .replaceAll(/^(\S+\s+\S+\s+[yn-]\s+[yn-]\s+)y(\s)/gm, '$1n$2')
    .replace(/^smtp(\s+)inet/m, `127.0.0.1:${port}$1inet`);
}
