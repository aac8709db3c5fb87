import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { waitFor } from '#bin/start/wait-for.ts';
import type { Env } from '#lib/platform/env.ts';
import { isListening } from '../servers/is-listening.ts';

/** A worker as a process of its own, made to be killed: `kill` is -9, at once and without a word to it. */
export type CrashingWorker = { kill: () => Promise<void>; stop: () => Promise<void> };

/** Resolves once it takes mail. */
export async function startCrashingWorker(env: Env, limitMs = 60_000): Promise<CrashingWorker> {
  const settings = Object.entries(env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, `${value}`]],
  );
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, ['workers/main.ts'], {
    env: { PATH, NODE_COMPILE_CACHE, ...Object.fromEntries(settings) },
    stdio: 'ignore',
  });
  const end = async (signal: NodeJS.Signals) => {
    if (hasEnded(child)) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  const worker = { kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
  if (await waitFor(() => isListening(env.SMTP_PORT), { limitMs, everyMs: 50 })) return worker;
  await worker.kill();
  throw new Error(`The worker did not listen for SMTP within ${limitMs / 1000} s.`);
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;
