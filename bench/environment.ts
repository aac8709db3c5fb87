import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { type Child, startChild } from '#bin/start/child.ts';
import { withContext } from '#bin/start/context.ts';
import { partArguments } from '#bin/start/parts.ts';
import { freePort } from '#bin/start/ports.ts';
import { waitUntilReady } from '#bin/start/ready.ts';
import { toEnvironment } from '#bin/start/settings.ts';
import { setUp } from '#bin/start/setup.ts';
import { waitFor } from '#bin/start/wait-for.ts';
import { type Env, readEnv } from '#lib/platform/env.ts';
import { createTestDatabase } from '#test/database.ts';

/** A database of its own with a first mailbox, and the settings of programs that run on it. */
export type BenchEnvironment = { env: Env; key: string; address: string; drop: () => Promise<void> };

/** `settings` go beside the usual ones, by their names in the environment. */
export async function createBenchEnvironment(
  settings: Record<string, string> = {},
): Promise<BenchEnvironment> {
  const { url, drop } = await createTestDatabase();
  const [port, smtpPort] = [await freePort(), await freePort()];
  const key = `cs_live_${randomBytes(24).toString('base64url')}`;
  const env = readEnv({
    PORT: String(port),
    SMTP_PORT: String(smtpPort),
    APP_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: url,
    APP_SECRET: randomBytes(32).toString('hex'),
    MAIL_DOMAIN: 'bench.example',
    ADMIN_EMAIL: 'admin@bench.example',
    ADMIN_PASSWORD: randomBytes(16).toString('hex'),
    BOOTSTRAP_API_KEY: key,
    LOG_LEVEL: 'error',
    ...settings,
  });
  const { address } = await withContext(env, setUp);
  return { env, key, address: address!, drop };
}

/** Runs one of the doors alone until `stop`. */
export async function startSmtpProgram(
  environment: BenchEnvironment,
  program: 'baseline-smtp' | 'product-smtp' | 'baseline-filing',
): Promise<Child> {
  const child = startProgram(program, [`bench/${program}.ts`], environment.env);
  await waitUntilListening(environment.env.SMTP_PORT, child);
  return child;
}

/** The server that replies are handed to, until `stop`. */
export async function startSinkServer(port: number): Promise<Child> {
  const server = startChild('sink-server', ['bench/sink-server.ts'], {
    env: { ...process.env, SMTP_PORT: String(port) },
    onLine: (line) => process.env.BENCH_LOG && process.stderr.write(`sink-server ${line}\n`),
    stopLimitMs: 5_000,
  });
  await waitUntilListening(port, server);
  return server;
}

async function waitUntilListening(port: number, child: Child): Promise<void> {
  const isOpen = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect({ host: '127.0.0.1', port });
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
  const opened = await Promise.race([waitFor(isOpen, { limitMs: 20_000, everyMs: 50 }), child.failed]);
  if (!opened) throw new Error('The door did not open within 20 s.');
}

/** Runs the worker alone, as in earnest, until `stop`. */
export async function startBenchWorker(environment: BenchEnvironment): Promise<Child> {
  const worker = startProgram('worker', partArguments.worker(environment.env), environment.env);
  await waitUntilListening(environment.env.SMTP_PORT, worker);
  return worker;
}

/** Runs web and worker as in earnest until `stop`. */
export async function startWebAndWorker({ env }: BenchEnvironment): Promise<{ stop: () => Promise<void> }> {
  const children = [
    startProgram('worker', partArguments.worker(env), env),
    startProgram('web', partArguments.web(env), env),
  ];
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

function startProgram(name: string, args: string[], env: Env): Child {
  return startChild(name, args, {
    env: toEnvironment(env),
    onLine: (line) => process.env.BENCH_LOG && process.stderr.write(`${name} ${line}\n`),
    stopLimitMs: 20_000,
  });
}
