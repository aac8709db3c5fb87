import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from '#bin/start/child.ts';
import { withContext } from '#bin/start/context.ts';
import { type Part, partArguments } from '#bin/start/parts.ts';
import { freePort } from '#bin/start/ports.ts';
import { waitUntilReady } from '#bin/start/ready.ts';
import { toEnvironment } from '#bin/start/settings.ts';
import { setUp } from '#bin/start/setup.ts';
import { type Env, readEnv } from '#lib/platform/env.ts';
import { createTestDatabase } from './database.ts';
import { shop } from './world/shop.ts';

/** What programs of the product need to run: settings, a database that is set up, an API key, a first mailbox. */
export type ProductEnvironment = { env: Env; key: string; address: string; drop: () => Promise<void> };

/** Receives each line that a program logs. */
export type OnLine = (line: string) => void;

/** `settings` override the usual ones, by their names in the environment. */
export async function createProductEnvironment(
  settings: Record<string, string> = {},
): Promise<ProductEnvironment> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'countersign-product-'));
  const drop = async () => {
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
  const [port, smtpPort] = [await freePort(), await freePort()];
  const key = `cs_live_${randomBytes(24).toString('base64url')}`;
  const env = readEnv({
    PORT: String(port),
    SMTP_PORT: String(smtpPort),
    APP_URL: `http://127.0.0.1:${port}`,
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    APP_SECRET: randomBytes(32).toString('hex'),
    MAIL_DOMAIN: shop.domain,
    ADMIN_EMAIL: shop.admin.email,
    ADMIN_PASSWORD: shop.admin.password,
    BOOTSTRAP_API_KEY: key,
    // Tests count what reaches their sink.
    REVIEW_NOTICE_DELAY_MS: '86400000',
    LOG_LEVEL: 'error',
    ...settings,
  });
  const { address } = await withContext(env, setUp);
  if (!address) throw new Error('The set-up made no mailbox.');
  return { env, key, address, drop };
}

/** Starts one part of the product as a process of its own. */
export function startPart(part: Part, env: Env, onLine: OnLine): Child {
  return startProgram(part, { args: partArguments[part](env), env, onLine });
}

/** Starts web and worker, and resolves when both are ready. */
export async function startWebAndWorker(env: Env, onLine: OnLine): Promise<{ stop: () => Promise<void> }> {
  const children = (['worker', 'web'] as const).map((part) =>
    startPart(part, env, (line) => onLine(`${part} ${line}`)),
  );
  const stop = async () => void (await Promise.all(children.map((child) => child.stop())));
  try {
    const ready = waitUntilReady(env, new AbortController().signal);
    await Promise.race([ready, ...children.map(({ failed }) => failed)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

/** Starts a program of the repository with the product's settings. */
export function startProgram(
  name: string,
  { args, env, onLine }: { args: string[]; env: Env; onLine: OnLine },
): Child {
  return startChild(name, args, {
    env: withoutMachineSettings(toEnvironment(env), env),
    onLine,
    stopLimitMs: 20_000,
  });
}

/** Removes what the machine has set for itself, so that a product which is to run without a relay or a model does. */
function withoutMachineSettings(environment: NodeJS.ProcessEnv, env: Env): NodeJS.ProcessEnv {
  const own = { ...environment };
  for (const name of ['SMTP_URL', 'OPENAI_API_KEY', 'OPENAI_BASE_URL'] as const) {
    if (env[name] === undefined) delete own[name];
  }
  return own;
}
