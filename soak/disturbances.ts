import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import { dim, say } from '#bin/start/terminal.ts';
import type { House, Service } from './house.ts';
import type { Random } from './random.ts';
import { type Relay, relayTroubles } from './relay.ts';
import type { Volume } from './volume.ts';

type Disturbed = {
  house: House;
  relay: Relay;
  volume: Volume;
  clusterDir: string;
  sql: postgres.Sql;
  random: Random;
  /** How long the soak takes. */
  totalMs: number;
  signal: AbortSignal;
};

/** How often each disturbance happened. */
export type Disturbances = Map<string, number>;

/**
 * Kills processes and backends, takes the relay away and fills the disk, until the signal comes; then all is well again.
 * In the second half one web and one worker are spared, so that it can be told whether their memory is flat.
 */
export async function disturb(soak: Disturbed): Promise<Disturbances> {
  const counts: Disturbances = new Map();
  const startedAt = performance.now();
  const note = (what: string) => {
    counts.set(what, (counts.get(what) ?? 0) + 1);
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    say(
      dim(
        `  ${String(Math.floor(seconds / 60)).padStart(3)}:${String(seconds % 60).padStart(2, '0')}  ${what}`,
      ),
    );
  };
  const isSecondHalf = () => performance.now() - startedAt > soak.totalMs / 2;
  await Promise.all([
    killAtRandom(soak, note, isSecondHalf),
    troubleRelay(soak, note),
    soak.volume.limited ? fillDisk(soak, note) : undefined,
  ]);
  return counts;
}

type Note = (what: string) => void;

async function killAtRandom(soak: Disturbed, note: Note, isSecondHalf: () => boolean): Promise<void> {
  const random = soak.random.fork();
  const kinds = ['service', 'service', 'service', 'service', 'backend', 'backend', 'postgres'] as const;
  while (await interval(soak, random, [8_000, 25_000])) {
    switch (random.pick(kinds)) {
      case 'service': {
        const { services } = soak.house;
        const service = random.pick(isSecondHalf() ? services.filter(isDisturbedToTheEnd) : services);
        // Every fourth is an orderly restart.
        endService(service, random.oneIn(4) ? 'SIGTERM' : 'SIGKILL', note);
        break;
      }
      case 'backend':
        await killBackend(soak, random.oneIn(3) ? 'SIGKILL' : 'SIGTERM', note);
        break;
      case 'postgres':
        await killPostgres(soak, note);
    }
  }
}

const isDisturbedToTheEnd = ({ name }: Service) => name.endsWith('-2');

function endService(service: Service | undefined, signal: 'SIGTERM' | 'SIGKILL', note: Note) {
  if (!service?.current()) return;
  service.end(signal);
  note(`${service.part} ${signal === 'SIGTERM' ? 'restarted' : 'killed'}`);
}

/** SIGTERM ends one connection; SIGKILL makes PostgreSQL end all of them and recover. */
async function killBackend({ sql, random }: Disturbed, signal: 'SIGTERM' | 'SIGKILL', note: Note) {
  const backends = await sql<{ pid: number }[]>`
    select pid from pg_stat_activity where application_name like 'countersign-%' order by pid`.catch(
    () => [],
  );
  const backend = random.pick(backends);
  if (!backend) return;
  if (sendSignal(backend.pid, signal)) note(`backend ${signal === 'SIGTERM' ? 'ended' : 'killed'}`);
}

async function killPostgres({ clusterDir }: Disturbed, note: Note) {
  const file = await readFile(join(clusterDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(file, 10);
  if (pid > 1 && sendSignal(pid, 'SIGKILL')) note('PostgreSQL killed');
}

/** False when the process has ended meanwhile. */
function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

async function troubleRelay(soak: Disturbed, note: Note): Promise<void> {
  const random = soak.random.fork();
  while (await interval(soak, random, [30_000, 90_000])) {
    const trouble = random.pick(relayTroubles) ?? 'gone';
    note(`relay ${trouble}`);
    await soak.relay.fail(trouble);
    await rest(random.between(4_000, 15_000), soak.signal);
    await soak.relay.fail(null);
  }
}

async function fillDisk(soak: Disturbed, note: Note): Promise<void> {
  const random = soak.random.fork();
  while (await interval(soak, random, [60_000, 180_000])) {
    note('disk full');
    await soak.volume.fillFor(random.between(4_000, 12_000), soak.signal);
  }
}

/** Waits for the next of its kind, in a short soak no longer than a third of it; false at the end. */
async function interval(
  { totalMs, signal }: Disturbed,
  random: Random,
  [low, high]: [number, number],
): Promise<boolean> {
  await rest(random.between(Math.min(low, totalMs / 6), Math.min(high, totalMs / 3)), signal);
  return !signal.aborted;
}

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => {});
}
