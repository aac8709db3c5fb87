import { type ChildProcess, execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createTransport } from 'nodemailer';
import { endProcess, spawnChild } from '#bin/start/child.ts';
import { freePort } from '#bin/start/ports.ts';
import { waitFor } from '#bin/start/wait-for.ts';
import { type ApiClient, createApiClient } from './api-client.ts';

const run = promisify(execFile);

/** The processes of a house, but for the one that watches over them. */
export const houseParts = ['web', 'worker', 'database'] as const;
export type HousePart = (typeof houseParts)[number];

/** What `npm start` runs on a data folder, with the database that it brings. */
export type House = {
  api: ApiClient;
  env: NodeJS.ProcessEnv;
  /** What `/api/ready` answers; null when nothing answers. */
  readiness: () => Promise<{ ready: boolean; checks: Record<string, { ok: boolean }> } | null>;
  pidOf: (part: HousePart) => Promise<number | undefined>;
  /** Hands a mail in as an honest server does: again and again until it is taken. */
  sendMail: (subject: string) => Promise<void>;
  stop: () => Promise<void>;
};

/** Starts it, and resolves when all is ready. `settings` are environment variables. */
export async function startHouse(dataDir: string, settings: Record<string, string> = {}): Promise<House> {
  const [port, smtpPort] = [await freePort(), await freePort()];
  const key = `cs_live_${randomBytes(24).toString('base64url')}`;
  const env = houseEnvironment(dataDir, {
    PORT: `${port}`,
    SMTP_PORT: `${smtpPort}`,
    BOOTSTRAP_API_KEY: key,
    ...settings,
  });
  const lines: string[] = [];
  const start = spawnChild(['bin/start.ts'], env, (line) => lines.push(line));
  const stop = () => endProcess(start, 60_000);
  const url = `http://127.0.0.1:${port}`;
  const isUp = async () => lines.some((line) => line.includes('Ctrl-C stops everything')) || hasEnded(start);
  if (!(await waitFor(isUp, { limitMs: 180_000 })) || hasEnded(start)) {
    await stop();
    throw new Error(`npm start did not come up:\n${lines.join('\n')}`);
  }
  return {
    api: createApiClient(url, key),
    env,
    readiness: async () => {
      const answer = await fetch(`${url}/api/ready`, { signal: AbortSignal.timeout(10_000) }).catch(
        () => null,
      );
      return answer && (await answer.json());
    },
    pidOf: (part) => (part === 'database' ? postmasterOf(dataDir) : childOf(start.pid, part)),
    sendMail: (subject) => sendUntilTaken(smtpPort, subject),
    stop,
  };
}

/** Runs one of the commands that the README names, such as `npm run backup`, as a person would. */
export async function runNpm(env: NodeJS.ProcessEnv, ...args: string[]): Promise<string> {
  const { stdout } = await run('npm', ['run', ...args], { env, timeout: 120_000 });
  return stdout;
}

/** A clean environment: what the machine has set stays out. */
export function houseEnvironment(dataDir: string, settings: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
  return { NODE_ENV: 'production', PATH, HOME, NODE_COMPILE_CACHE, DATA_DIR: dataDir, ...settings };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

async function postmasterOf(dataDir: string): Promise<number | undefined> {
  const text = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  return Number.parseInt(text, 10) || undefined;
}

async function childOf(parent: number | undefined, part: 'web' | 'worker'): Promise<number | undefined> {
  const children = await readFile(`/proc/${parent}/task/${parent}/children`, 'utf8').catch(() => '');
  for (const pid of children.trim().split(' ').filter(Boolean)) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (part === 'worker' ? command.includes('workers/main.ts') : /\bnext\b/.test(command))
      return Number(pid);
  }
  return undefined;
}

async function sendUntilTaken(port: number, subject: string): Promise<void> {
  const message = {
    from: 'ada@customer.example',
    to: 'support@localhost',
    subject,
    messageId: `<${randomBytes(12).toString('hex')}@customer.example>`,
    date: new Date(),
    text: `A question about ${subject}.`,
  };
  const send = async () => {
    const door = createTransport({ host: '127.0.0.1', port, ignoreTLS: true, connectionTimeout: 5_000 });
    try {
      return await door.sendMail(message).catch(() => null);
    } finally {
      door.close();
    }
  };
  if (!(await waitFor(send, { limitMs: 60_000 }))) throw new Error(`The mail ${subject} was not taken.`);
}
