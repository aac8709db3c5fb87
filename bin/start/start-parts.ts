import type { Env } from '#lib/platform/env.ts';
import { type Child, startChild } from './child.ts';
import { isWarningOrWorse, showLine } from './child-log.ts';
import { aborted, runStep, shutdownSignal, stopAtEnd } from './lifecycle.ts';
import { type Part, partArguments } from './parts.ts';
import { waitUntilReady } from './ready.ts';
import { toEnvironment } from './settings.ts';
import { red, say } from './terminal.ts';

export const stopLimitsMs: Record<Part, number> = { web: 5_000, worker: 20_000 };

type StartPart = (onLine: (line: string) => void) => Child;

/**
 * Starts the worker and the web and waits until both answer. Until then only trouble is shown of what they say. They
 * are stopped at the command's end. Gives back what rejects when one of them is given up.
 */
export async function startParts(
  env: Env,
  start: Record<Part, StartPart>,
  { databaseEnded, limitMs }: { databaseEnded: Promise<never>; limitMs?: number },
): Promise<{ failed: Promise<never> }> {
  let ready = false;
  const show = (name: Part) => (line: string) => {
    if (ready ? name === 'worker' || line.trim() : isWarningOrWorse(line)) showLine(name, line);
  };
  return runStep(
    'Starting web and worker',
    async () => {
      const children = (['worker', 'web'] as const).map((name) => {
        const child = start[name](show(name));
        stopAtEnd(name, child.stop);
        return child;
      });
      const failed = Promise.race([databaseEnded, ...children.map((child) => child.failed)]);
      await Promise.race([waitUntilReady(env, shutdownSignal, limitMs), failed]);
      ready = true;
      for (const child of children) child.enableRestarts();
      return { failed };
    },
    () => `Web on port ${env.PORT}, SMTP on port ${env.SMTP_PORT}`,
  );
}

/** A part as it runs in production. */
export function startPart(name: Part, env: Env, onLine: (line: string) => void): Child {
  return startChild(name, partArguments[name](env), {
    env: toEnvironment(env),
    onLine,
    stopLimitMs: stopLimitsMs[name],
  });
}

/** Fills the desk with the demo shop; a failure is reported and stops nothing. */
export async function seedDesk(env: Env): Promise<void> {
  const { seedDemo } = await import('#bin/demo.ts');
  say('  Filling the desk with a shop to try');
  const filled = seedDemo(env, { say: (line) => say(`    ${line}`) }).catch((error: Error) =>
    say(red(`    It is not whole: ${error.message} The desk runs all the same; the next --demo goes on.`)),
  );
  await Promise.race([filled, aborted]);
}
