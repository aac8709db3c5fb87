import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { CliError } from './cli-error.ts';
import { say, yellow } from './terminal.ts';

export type Child = {
  /** Rejects with CliError when the child is given up; never resolves. */
  failed: Promise<never>;
  /** After this an unexpected end is answered with a new start instead of being given up at once. */
  enableRestarts: () => void;
  stop: () => Promise<void>;
};

const exitWithParent = new URL('./exit-with-parent.ts', import.meta.url).href;
const maxRestarts = 5;
const restartWindowMs = 10 * 60_000;

/**
 * Runs one of our programs as a child process. Once restarts are enabled, an exit restarts it after 1, 2, 4, 8 and 16
 * seconds. It is given up after five restarts within ten minutes.
 */
export function startChild(
  name: string,
  args: string[],
  {
    env,
    onLine,
    stopLimitMs,
  }: { env: NodeJS.ProcessEnv; onLine: (line: string) => void; stopLimitMs: number },
): Child {
  let child: ChildProcess;
  let restartsEnabled = false;
  let stopping = false;
  let restarts: number[] = [];
  let waiting: NodeJS.Timeout | undefined;
  const lastLines: string[] = [];
  const { promise: failed, reject } = Promise.withResolvers<never>();
  failed.catch(() => {});

  const start = () => {
    child = spawnChild(args, env, (line) => {
      lastLines.push(line);
      if (lastLines.length > 20) lastLines.shift();
      onLine(line);
    });
    child.once('error', (error) =>
      reject(new CliError(`The ${name} could not be started: ${error.message}`)),
    );
    child.once('close', (code, signal) => {
      if (!stopping) handleExit(signal ?? `exit code ${code}`);
    });
  };

  const handleExit = (how: string) => {
    restarts = restarts.filter((at) => at > Date.now() - restartWindowMs);
    if (!restartsEnabled || restarts.length >= maxRestarts) {
      const often = restartsEnabled ? ' again and again' : '';
      return reject(
        new CliError(`The ${name} ended${often} (${how}). Its last words:\n${lastLines.join('\n')}`),
      );
    }
    const delaySeconds = 2 ** restarts.length;
    restarts.push(Date.now());
    say(yellow(`The ${name} ended by itself (${how}); it is started again in ${delaySeconds} s.`));
    waiting = setTimeout(start, delaySeconds * 1000);
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
