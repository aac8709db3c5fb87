import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSettings } from '#lib/platform/env.ts';
import { checkCertificate, checkDatabase, checkDataDir, checkPort, relayLogProblem } from './checks.ts';
import { CliError } from './cli-error.ts';
import { lockDataDir } from './data-dir-lock.ts';
import { freePort } from './ports.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-checks-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a taken port is named together with the setting that changes it', async () => {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  const env = readSettings({ SMTP_PORT: String(port) });
  await expect(checkPort('SMTP_PORT', env)).rejects.toThrow(
    `Port ${port} is taken by another program. End that program, or set SMTP_PORT to a free port.`,
  );
  await new Promise((closed) => server.close(closed));
  await checkPort('SMTP_PORT', env);
});

test('a host of another machine is reported as such', async () => {
  const env = readSettings({ HOST: '192.0.2.1', PORT: '0' });
  await expect(checkPort('PORT', env)).rejects.toThrow('HOST 192.0.2.1 is not an address of this machine');
});

test('a folder is made with its parents; one that cannot be is reported, even under /proc', async () => {
  await checkDataDir(join(folder, 'new', 'deep'));
  const file = join(folder, 'file');
  await writeFile(file, '');
  await expect(checkDataDir(file)).rejects.toThrow('a file stands in its way');
  await expect(checkDataDir(join(file, 'below'))).rejects.toThrow('a file stands in its way');
  if (process.platform === 'linux') await expect(checkDataDir('/proc/countersign')).rejects.toThrow(CliError);
});

test('a certificate that is missing, or has no key, is reported before anything starts', async () => {
  const path = join(folder, 'none.pem');
  await expect(checkCertificate(readSettings({ SMTP_TLS_CERT: path, SMTP_TLS_KEY: path }))).rejects.toThrow(
    `SMTP_TLS_CERT and SMTP_TLS_KEY cannot be used: there is no file ${path}.`,
  );
  await expect(checkCertificate(readSettings({ SMTP_TLS_CERT: path }))).rejects.toThrow(
    'must be set together',
  );
  await checkCertificate(readSettings({}));
});

test('a relay log that cannot be read is reported, and one that can be is not', async () => {
  const path = join(folder, 'mail.log');
  expect(await relayLogProblem({ RELAY_LOG: path })).toBe(
    `RELAY_LOG ${path} cannot be read: it is not there. Until it can be, it proves no reply that may have left.`,
  );
  expect(await relayLogProblem({ RELAY_LOG: folder })).toContain('it is no file');
  await writeFile(path, '');
  expect(await relayLogProblem({ RELAY_LOG: path })).toBeNull();
  expect(await relayLogProblem({ RELAY_LOG: undefined })).toBeNull();
});

test.each([
  ['MAIL_DOMAIN', 'someone@example.com', 'must be a domain such as example.com'],
  ['LOG_LEVEL', 'loud', 'must be one of silent, fatal, error, warn, info, debug, trace'],
  ['SMTP_PROXY_PROTOCOL', 'maybe', 'must be true or false'],
  ['MAIL_DOMAIN', '.example.com', 'must be a domain such as example.com'],
  ['UNDO_SEND_MS', '99999999999999', 'must be at most 86400000, a day'],
  ['DNS_SERVER', '999.1.1.1', 'must be an IP address, with or without a port'],
  ['DNS_SERVER', '192.0.2.53:99999', 'must be an IP address, with or without a port'],
  ['CLAMD_URL', 'tcp://', 'must look like tcp://host:3310'],
  [
    'TRUSTED_PROXIES',
    '10.0.0.0/33',
    'must be IP addresses or ranges such as 10.0.0.0/8, separated by commas',
  ],
  ['SES_TOPICS', 'mail', 'must be ARNs such as arn:aws:sns:eu-west-1:123456789012:mail, separated by commas'],
  [
    'DATABASE_URL',
    'postgres://desk:50%off@db/desk',
    'must look like postgres://user:password@host:5432/name, odd characters encoded as %40',
  ],
  [
    'SMTP_URL',
    'smtp://relay:99999',
    'must look like smtp://user:password@host:587, odd characters encoded as %40',
  ],
])('a setting that cannot be used is named with what it must be: %s', (name, value, words) => {
  expect(() => readSettings({ [name]: value })).toThrow(`These settings cannot be used: ${name} ${words}.`);
});

test('usual settings are accepted as they are', () => {
  const given = {
    MAIL_DOMAIN: 'localhost',
    DNS_SERVER: '[2001:db8::53]:5353',
    CLAMD_URL: 'tcp://clamav:3310',
    DATABASE_URL: 'postgres://desk:p%40ss@db:5432/desk?sslmode=require',
    SMTP_URL: 'smtps://me%40example.com:secret@relay.example.com',
  };
  expect(
    readSettings({
      ...given,
      OPENAI_MODEL: ' ',
      SES_TOPICS: 'arn:aws:sns:eu-west-1:1:a,arn:aws-cn:sns:x:1:b',
    }),
  ).toMatchObject({
    ...given,
    OPENAI_MODEL: readSettings({}).OPENAI_MODEL,
    SES_TOPICS: ['arn:aws:sns:eu-west-1:1:a', 'arn:aws-cn:sns:x:1:b'],
  });
});

test('an unreachable database is named without its password', async () => {
  const port = await freePort();
  const url = `postgres://someone:topsecret@127.0.0.1:${port}/desk`;
  const refusal = await checkDatabase(url).catch((error: Error) => error.message);
  expect(refusal).toBe(
    `The database at 127.0.0.1:${port}/desk cannot be used: nothing listens there. Check DATABASE_URL.`,
  );
});

test('the mark of a process that is gone does not keep the data folder', async () => {
  await writeFile(join(folder, 'running'), '999999999');
  const release = await lockDataDir(folder);
  release();
  (await lockDataDir(folder))();
});
