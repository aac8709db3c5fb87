import { open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '#db/connection.ts';
import { readSchemaState } from '#db/schema-version.ts';
import { databaseProblem } from '#lib/platform/database-trouble.ts';
import type { Env, Settings } from '#lib/platform/env.ts';
import { CliError, errorCode } from './cli-error.ts';
import { makeFolder } from './make-folder.ts';
import { tryPort } from './ports.ts';

/** @throws Trouble when nothing can be kept in the data folder. */
export async function checkDataDir(dataDir: string): Promise<void> {
  const probe = join(dataDir, `.probe-${process.pid}`);
  try {
    await makeFolder(dataDir);
    await writeFile(probe, '');
    await rm(probe);
  } catch (cause) {
    const reason = reasons[errorCode(cause)] ?? errorCode(cause);
    throw new CliError(
      `The folder ${dataDir} cannot be written: ${reason}. Give rights to it, or set DATA_DIR to another folder.`,
      { cause },
    );
  }
}

const reasons: Record<string, string> = {
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'its disk is read-only',
  ENOSPC: 'its disk is full',
  ENOTDIR: 'a file stands in its way',
  EEXIST: 'a file stands in its way',
  ENOENT: 'no folder can be made there',
};

/** @throws Trouble naming the port that is taken and the setting that changes it. */
export async function checkPort(setting: 'PORT' | 'SMTP_PORT', env: Settings): Promise<void> {
  const port = env[setting];
  try {
    await tryPort(port, env.HOST);
  } catch (cause) {
    throw new CliError(portProblem(errorCode(cause), { setting, port, host: env.HOST }), { cause });
  }
}

function portProblem(
  code: string,
  { setting, port, host }: { setting: string; port: number; host: string },
): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. End that program, or set ${setting} to a free port.`;
    case 'EACCES':
      return `This user may not listen on port ${port}. Set ${setting} to a port above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST ${host} is not an address of this machine. Set it to 127.0.0.1 or 0.0.0.0.`;
    default:
      return `Port ${port} of ${host} cannot be opened (${code}). Set ${setting} or HOST to something else.`;
  }
}

/** @throws SettingError when the certificate that is set for SMTP cannot be read or used. */
export async function checkCertificate(env: Settings): Promise<void> {
  if (!env.SMTP_TLS_CERT && !env.SMTP_TLS_KEY) return;
  const { readOrMakeCertificate } = await import('#workers/smtp/certificate.ts');
  await readOrMakeCertificate(env);
}

/**
 * A sentence when the relay's log cannot be read, else null. It is no reason not to start: a log is made with its first
 * line, and may be away while it is rotated.
 */
export async function relayLogProblem({
  RELAY_LOG: path,
}: Pick<Settings, 'RELAY_LOG'>): Promise<string | null> {
  if (!path) return null;
  const reason = await open(path).then(
    async (file) => {
      const isFile = (await file.stat()).isFile();
      await file.close();
      return isFile ? null : 'it is no file';
    },
    (cause) =>
      errorCode(cause) === 'ENOENT' ? 'it is not there' : (reasons[errorCode(cause)] ?? errorCode(cause)),
  );
  return (
    reason &&
    `RELAY_LOG ${path} cannot be read: ${reason}. Until it can be, it proves no reply that may have left.`
  );
}

/** @throws Trouble that names host and port of the database, never its password. */
export function checkDatabase(url: string): Promise<void> {
  return tryDatabase(url, { setting: 'DATABASE_URL', isPooled: false });
}

/** The same for the pooler and what stands behind it, when both are set. */
export async function checkDatabases({
  DATABASE_URL,
  DATABASE_DIRECT_URL,
}: Pick<Env, 'DATABASE_URL' | 'DATABASE_DIRECT_URL'>): Promise<void> {
  if (!DATABASE_DIRECT_URL) return checkDatabase(DATABASE_URL);
  await tryDatabase(DATABASE_URL, { setting: 'DATABASE_URL', isPooled: true });
  await tryDatabase(DATABASE_DIRECT_URL, { setting: 'DATABASE_DIRECT_URL', isPooled: false });
}

async function tryDatabase(url: string, { setting, isPooled }: { setting: string; isPooled: boolean }) {
  const { sql, close } = connect(url, { max: 1, application: 'countersign-start', isPooled });
  try {
    await sql`select 1`;
  } catch (cause) {
    throw new CliError(`${databaseProblem(url, cause)} Check ${setting}.`, { cause });
  } finally {
    await close();
  }
}

/** @throws CliError when the tables are of another version than this program. */
export async function checkSchema(url: string): Promise<void> {
  const { db, close } = connect(url, { max: 1, application: 'countersign-start' });
  try {
    const schema = await readSchemaState(db);
    if (schema.state !== 'current') throw new CliError(schema.detail);
  } finally {
    await close();
  }
}
