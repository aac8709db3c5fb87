import { resolve } from 'node:path';
import { printError } from './command.ts';
import { step } from './terminal.ts';

const shutdown = new AbortController();
/** Aborts when this command is asked to end. */
export const shutdownSignal = shutdown.signal;
/** Rejects at that moment, and never resolves. */
export const aborted = new Promise<never>((_, reject) => {
  shutdownSignal.addEventListener('abort', () => reject(shutdownSignal.reason), { once: true });
});
aborted.catch(() => {});

const startedParts: { name: string; stop: () => unknown }[] = [];

/** `stop` is called when the command ends, the last one registered first. A part without a name stops unannounced. */
export function stopAtEnd(name: string, stop: () => unknown): void {
  startedParts.push({ name, stop });
}

/**
 * Runs a command that starts parts: `main` goes on until it returns or fails, a signal comes, or npm is gone. Then the
 * parts are stopped and the process ends.
 */
export async function runParts(main: () => Promise<void>): Promise<never> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => shutdown.abort());
  // Whoever reads us has gone, as in npm start | head.
  process.stdout.on('error', () => shutdown.abort());
  process.chdir(resolve(import.meta.dirname, '../..'));
  let exitCode = 0;
  try {
    await main();
  } catch (error) {
    if (!shutdownSignal.aborted) {
      exitCode = 1;
      printError(error);
    }
  }
  await stopParts();
  process.exit(exitCode);
}

/** Shows `work` as a step of the start; a request to end cuts it short. */
export function runStep<T>(
  name: string,
  work: () => Promise<T>,
  summarize: (result: T) => string,
): Promise<T> {
  return step(name, () => Promise.race([work(), aborted]), summarize);
}

/** npm passes SIGTERM on, but nothing when it is killed outright; then nobody is there to be stopped by. */
export function followNpm(): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && shutdown.abort(), 1_000).unref();
}

async function stopParts() {
  for (const { name, stop } of startedParts.reverse()) {
    if (name)
      await step(
        `Stopping the ${name}`,
        async () => stop(),
        () => `The ${name} has stopped`,
      );
    else await stop();
  }
}
