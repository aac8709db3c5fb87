import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '#bin/start/child.ts';
import { withContext } from '#bin/start/context.ts';
import { partArguments } from '#bin/start/parts.ts';
import { freePort } from '#bin/start/ports.ts';
import { waitUntilReady } from '#bin/start/ready.ts';
import { toEnvironment } from '#bin/start/settings.ts';
import { setUp } from '#bin/start/setup.ts';
import { type Env, readEnv } from '#lib/platform/env.ts';
import { createTestDatabase } from '#test/database.ts';
import { type ApiClient, createApiClient } from './api-client.ts';

export type Product = {
  /** Where the web is. */
  url: string;
  smtpPort: number;
  /** The first mailbox. */
  mailbox: string;
  admin: { email: string; password: string };
  api: ApiClient;
  /** What web and worker have logged, line by line. */
  log: string[];
  stop: () => Promise<void>;
};

const admin = { email: 'grace@shop.example', password: 'a password for the tests' };

/** The whole product as it runs in earnest, web and worker as processes of their own, on a fresh database. */
export async function startProduct(settings: Record<string, string> = {}): Promise<Product> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-e2e-'));
  const [port, smtpPort] = [await freePort(), await freePort()];
  const key = `cs_live_${randomBytes(24).toString('base64url')}`;
  const env = readEnv({
    PORT: String(port),
    SMTP_PORT: String(smtpPort),
    APP_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    APP_SECRET: randomBytes(32).toString('hex'),
    MAIL_DOMAIN: 'shop.example',
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    BOOTSTRAP_API_KEY: key,
    ASSISTANT_DELAY_MS: '0',
    UNDO_SEND_MS: '0',
    LOG_LEVEL: 'info',
    ...settings,
  });
  const log: string[] = [];
  const start = (name: string, args: string[]) =>
    startChild(name, args, {
      env: withoutMachineSettings(toEnvironment(env), env),
      onLine: (line) => log.push(`${name} ${line}`),
      stopLimitMs: 15_000,
    });
  const { address } = await withContext(env, setUp);
  const children = [start('worker', partArguments.worker(env)), start('web', partArguments.web(env))];
  const stop = async () => {
    await Promise.all(children.map((child) => child.stop()));
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const ready = waitUntilReady(env, new AbortController().signal);
    await Promise.race([ready, ...children.map(({ failed }) => failed)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: env.APP_URL,
    smtpPort,
    mailbox: address!,
    admin,
    api: createApiClient(env.APP_URL, key),
    log,
    stop,
  };
}

/** What the machine has set for itself must not reach a product that is to run without it. */
function withoutMachineSettings(environment: NodeJS.ProcessEnv, env: Env): NodeJS.ProcessEnv {
  const own = { ...environment };
  for (const name of ['SMTP_URL', 'OPENAI_API_KEY', 'OPENAI_BASE_URL'] as const) {
    if (env[name] === undefined) delete own[name];
  }
  return own;
}
