import type { ChildProcess } from 'node:child_process';
import { endProcess, spawnChild } from '#bin/start/child.ts';
import { partArguments } from '#bin/start/parts.ts';
import { freePort } from '#bin/start/ports.ts';
import { toEnvironment } from '#bin/start/settings.ts';
import { waitFor } from '#bin/start/wait-for.ts';
import type { Env } from '#lib/platform/env.ts';
import { isListening } from '#test/servers/is-listening.ts';

/** One process from its start to its end. */
export type Lifetime = {
  name: string;
  pid: number;
  /** Resident megabytes, in the order of the samples. */
  samples: number[];
};

/** A web or a worker that is started again a second after it ended, as a service manager does. */
export type Service = {
  name: string;
  part: 'web' | 'worker';
  port: number;
  current: () => Lifetime | null;
  /** SIGKILL ends whatever it has started, too. */
  end: (signal: 'SIGKILL' | 'SIGTERM') => void;
  isUp: () => Promise<boolean>;
  stop: () => Promise<void>;
};

export type House = {
  services: Service[];
  webs: string[];
  smtpPorts: number[];
  lifetimes: Lifetime[];
  /** Milliseconds from the start of a process until it listened. */
  startsMs: number[];
  /** Ends that nobody had asked for, with what the process said last. */
  unasked: string[];
  /** @throws Error when not all of them listen within two minutes. */
  waitUntilUp: () => Promise<void>;
  stop: () => Promise<void>;
};

const restartMs = 1_000;
const stopLimitMs = 25_000;
const startLimitMs = 120_000;

type HouseRecord = Pick<House, 'lifetimes' | 'startsMs' | 'unasked'>;

/** Starts two webs and two workers. */
export async function startHouse(env: Env, onLine: (line: string) => void): Promise<House> {
  const record: HouseRecord = { lifetimes: [], startsMs: [], unasked: [] };
  const ports = await Promise.all(Array.from({ length: 4 }, freePort));
  const services = ports.map((port, index) => {
    const part = index % 2 === 0 ? 'worker' : 'web';
    const name = `${part}-${index < 2 ? 1 : 2}`;
    const own = part === 'web' ? { ...env, PORT: port } : { ...env, SMTP_PORT: port };
    return keepRunning({ name, part, port, env: own, onLine }, record);
  });
  const portsOf = (part: Service['part']) =>
    services.filter((service) => service.part === part).map(({ port }) => port);
  const areUp = async () => (await Promise.all(services.map(({ isUp }) => isUp()))).every(Boolean);
  return {
    ...record,
    services,
    webs: portsOf('web').map((port) => `http://127.0.0.1:${port}`),
    smtpPorts: portsOf('worker'),
    waitUntilUp: async () => {
      if (!(await waitFor(areUp, { limitMs: startLimitMs })))
        throw new Error('Two webs and two workers did not come up within two minutes.');
    },
    stop: async () => void (await Promise.all(services.map((service) => service.stop()))),
  };
}

function keepRunning(
  {
    name,
    part,
    port,
    env,
    onLine,
  }: { name: string; part: 'web' | 'worker'; port: number; env: Env; onLine: (line: string) => void },
  record: HouseRecord,
): Service {
  let child: ChildProcess;
  let current: Lifetime | null = null;
  let words: string[] = [];
  let asked = false;
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    const startedAt = performance.now();
    asked = false;
    words = [];
    child = spawnChild(partArguments[part](env), toEnvironment(env), (line) => {
      words = [...words, line].slice(-20);
      onLine(`${name} ${line}`);
    });
    const lifetime: Lifetime = { name, pid: child.pid ?? 0, samples: [] };
    record.lifetimes.push(lifetime);
    current = lifetime;
    void waitFor(async () => current !== lifetime || (await isListening(port)), {
      limitMs: startLimitMs,
      everyMs: 100,
    }).then(() => {
      if (current === lifetime) record.startsMs.push(performance.now() - startedAt);
    });
    child.once('error', (error) => onLine(`${name} ${error.message}`));
    child.once('close', (code, signal) => {
      current = null;
      if (stopping) return;
      const seconds = Math.round((performance.now() - startedAt) / 1000);
      if (!asked) record.unasked.push(`${name} after ${seconds} s (${signal ?? code}): ${lastWords(words)}`);
      timer = setTimeout(start, restartMs);
    });
  };
  start();
  return {
    name,
    part,
    port,
    current: () => current,
    end: (signal) => {
      if (!current?.pid) return;
      asked = true;
      process.kill(signal === 'SIGKILL' ? -current.pid : current.pid, signal);
    },
    isUp: () => isListening(port),
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      await endProcess(child, stopLimitMs);
    },
  };
}

/** The last error that was named, else the last line. */
function lastWords(lines: string[]): string {
  return lines.findLast((line) => /error/i.test(line)) ?? lines.at(-1) ?? '';
}
