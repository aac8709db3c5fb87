import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { createRestartPauses, type RestartPauses } from '#lib/platform/restart-pauses.ts';
import { CliError } from './cli-error.ts';
import { say, yellow } from './terminal.ts';

export type Child = {
  /** Rejects with CliError when the child is given up; never resolves. */
  failed: Promise<never>;
  /** After this an unexpected end is answered with a new start, however often, instead of being given up. */
  enableRestarts: () => void;
  stop: () => Promise<void>;
};

const exitWithParent = new URL('./exit-with-parent.ts', import.meta.url).href;

/**
 * Runs one of our programs as a child process. Once restarts are enabled, an exit restarts it, after pauses that grow
 * from one second to a minute.
 */
export function startChild(
  name: string,
  args: string[],
  {
    env,
    onLine,
    stopLimitMs,
    pauses = createRestartPauses(),
  }: {
    env: NodeJS.ProcessEnv;
    onLine: (line: string) => void;
    stopLimitMs: number;
    pauses?: RestartPauses;
  },
): Child {
  let child: ChildProcess;
  let restartsEnabled = false;
  let stopping = false;
  let startedAt = 0;
  let waiting: NodeJS.Timeout | undefined;
  const lastLines: string[] = [];
  const { promise: failed, reject } = Promise.withResolvers<never>();
  failed.catch(() => {});

  const start = () => {
    waiting = undefined;
    startedAt = performance.now();
    child = spawnChild(args, env, (line) => {
      lastLines.push(line);
      if (lastLines.length > 20) lastLines.shift();
      onLine(line);
    });
    const started = child;
    const end = (how: string) => {
      if (!stopping && child === started && !waiting) handleExit(how);
    };
    child.once('error', (error) => end(`it could not be started: ${error.message}`));
    child.once('close', (code, signal) => end(signal ?? `exit code ${code}`));
  };

  const handleExit = (how: string) => {
    if (!restartsEnabled)
      return reject(new CliError(`The ${name} ended (${how}). Its last words:\n${lastLines.join('\n')}`));
    const delayMs = pauses.next(performance.now() - startedAt);
    say(yellow(`The ${name} ended by itself (${how}); it is started again in ${delayMs / 1000} s.`));
    waiting = setTimeout(start, delayMs);
  };

  start();
  return {
    failed,
    enableRestarts: () => {
      restartsEnabled = true;
    },
    stop: async () => {
      stopping = true;
      clearTimeout(waiting);
      await endProcess(child, stopLimitMs);
    },
  };
}

/** Runs Node with our arguments; it ends when we do. `onLine` gets each line that it prints. */
export function spawnChild(
  args: string[],
  env: NodeJS.ProcessEnv,
  onLine: (line: string) => void,
): ChildProcess {
  const child = spawn(process.execPath, ['--import', exitWithParent, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // A group of its own: Ctrl-C in the terminal is for us, and we stop the children in order.
    detached: true,
  });
  for (const input of [child.stdout, child.stderr]) if (input) createInterface({ input }).on('line', onLine);
  return child;
}

/** Asks a child to end, and after `limitMs` ends it with whatever it has started. Resolves when it has ended. */
export async function endProcess(child: ChildProcess, limitMs: number) {
  const { pid } = child;
  if (child.exitCode !== null || child.signalCode !== null || pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => process.kill(-pid, 'SIGKILL'), limitMs);
  await ended;
  clearTimeout(timer);
}
