import { type Child, startChild } from '#bin/start/child.ts';
import { waitFor } from '#bin/start/wait-for.ts';
import type { Env } from '#lib/platform/env.ts';
import { startPart, startProgram } from '#test/product.ts';
import { isListening } from '#test/servers/is-listening.ts';

/** Shows what a program logs when BENCH_LOG is set. */
export function showLog(line: string): void {
  if (process.env.BENCH_LOG) process.stderr.write(`${line}\n`);
}

/** Starts one of the SMTP programs of this folder, without anything behind it. */
export async function startSmtpProgram(
  env: Env,
  program: 'baseline-smtp' | 'product-smtp' | 'baseline-filing',
): Promise<Child> {
  const child = startProgram(program, { args: [`bench/${program}.ts`], env, onLine: showLog });
  await waitUntilListening(env.SMTP_PORT, child);
  return child;
}

/** Starts the server that replies are sent to. */
export async function startSinkServer(port: number): Promise<Child> {
  const server = startChild('sink-server', ['bench/sink-server.ts'], {
    env: { ...process.env, SMTP_PORT: String(port) },
    onLine: showLog,
    stopLimitMs: 5_000,
  });
  await waitUntilListening(port, server);
  return server;
}

/** Starts the product's worker without the web. */
export async function startWorker(env: Env): Promise<Child> {
  const worker = startPart('worker', env, showLog);
  await waitUntilListening(env.SMTP_PORT, worker);
  return worker;
}

async function waitUntilListening(port: number, child: Child): Promise<void> {
  const isOpen = waitFor(() => isListening(port), { limitMs: 20_000, everyMs: 50 });
  if (!(await Promise.race([isOpen, child.failed])))
    throw new Error(`Nothing listened at port ${port} within 20 s.`);
}
