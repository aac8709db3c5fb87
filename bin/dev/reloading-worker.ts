import type { ChildProcess } from 'node:child_process';
import { type Child, endProcess, spawnChild } from '#bin/start/child.ts';
import { CliError } from '#bin/start/cli-error.ts';
import { dim, say, yellow } from '#bin/start/terminal.ts';
import type { Resolved } from './resolution.ts';
import { watchSources } from './watch-sources.ts';

type Packages = [specifier: string, Resolved][];
/** What we tell a worker process: load these packages, then load the sources, then take jobs and mail. */
export type ToWorker = { step: 'preload'; packages: Packages } | { step: 'load' } | { step: 'start' };
/** What it tells us, with the packages that its sources import. */
export type FromWorker = { step: 'loaded'; packages: Packages } | { step: 'running' };

const program = ['--max-semi-space-size=4', 'bin/dev/worker-process.ts'];
const sourceFolders = ['workers', 'lib', 'db', 'locales'];

/**
 * Runs the worker and replaces it when one of its sources changes. The next process waits with all packages loaded, so
 * that a change costs its own sources and the graceful stop of the old one. One that ends by itself waits for a change.
 */
export function startReloadingWorker(
  env: NodeJS.ProcessEnv,
  { onLine, stopLimitMs }: { onLine: (line: string) => void; stopLimitMs: number },
  folders = sourceFolders,
): Child {
  const { promise: failed, reject } = Promise.withResolvers<never>();
  failed.catch(() => {});
  const lastLines: string[] = [];
  let packages: Packages = [];
  let restartsEnabled = false;
  let stopping = false;
  let current = createProcess();
  let standby: ChildProcess | undefined;
  let replacing: Promise<void> | undefined;
  let changed: { path: string; at: number } | undefined;

  start(current, Promise.resolve());
  const stopWatching = watchSources(folders, (path) => {
    changed = { path, at: performance.now() };
    replacing ??= replaceWhileChanged().finally(() => {
      replacing = undefined;
    });
  });

  function createProcess(): ChildProcess {
    const child = spawnChild(program, env, (line) => {
      lastLines.push(line);
      if (lastLines.length > 20) lastLines.shift();
      onLine(line);
    });
    tell(child, { step: 'preload', packages });
    child.on('message', (message: FromWorker) => {
      if (message.step === 'loaded') packages = message.packages;
    });
    child.once('error', (error) => reject(new CliError(`The worker could not be started: ${error.message}`)));
    child.once('close', (code, signal) => {
      if (child === current && !stopping && !replacing) answerEnd(signal ?? `exit code ${code}`);
    });
    return child;
  }

  /** Resolves when the process takes mail and jobs, or has ended. */
  async function start(child: ChildProcess, predecessorEnded: Promise<void>): Promise<boolean> {
    const running = new Promise<boolean>((resolve) => {
      child.on('message', (message: FromWorker) => message.step === 'running' && resolve(true));
      child.once('exit', () => resolve(false));
    });
    tell(child, { step: 'load' });
    await predecessorEnded;
    tell(child, { step: 'start' });
    const isRunning = await running;
    if (isRunning && !stopping) standby ??= createProcess();
    return isRunning;
  }

  async function replaceWhileChanged() {
    while (changed && !stopping) {
      const { path, at } = changed;
      changed = undefined;
      const old = current;
      current = standby ?? createProcess();
      standby = undefined;
      const isRunning = await start(current, endProcess(old, stopLimitMs));
      const seconds = ((performance.now() - at) / 1000).toFixed(1);
      if (isRunning) say(dim(`         worker ${path} changed; started again in ${seconds} s`));
      else if (!stopping && !changed) answerEnd('it could not start');
    }
  }

  function answerEnd(how: string) {
    if (restartsEnabled) say(yellow(`The worker ended (${how}). It starts again when a file changes.`));
    else reject(new CliError(`The worker ended (${how}). Its last words:\n${lastLines.join('\n')}`));
  }

  return {
    failed,
    enableRestarts: () => {
      restartsEnabled = true;
    },
    stop: async () => {
      stopping = true;
      stopWatching();
      await Promise.all([current, standby].map((child) => child && endProcess(child, stopLimitMs)));
      // A replacement under way still waits for the process before.
      await replacing;
    },
  };
}

function tell(child: ChildProcess, message: ToWorker) {
  if (child.connected) child.send(message);
}
