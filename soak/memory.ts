import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { median } from '#bench/quantile.ts';
import type { Lifetime, Service } from './house.ts';

/** How much a process holds after its warm-up and at its end, in megabytes, and by how much that grew. */
export type Growth = { name: string; minutes: number; warm: number; last: number; percent: number };

const everyMs = 10_000;
const samplesOf = (minutes: number) => (minutes * 60_000) / everyMs;
/** Shorter lives tell nothing. */
const leastMinutes = 3;
/** A life this long must be flat; in a shorter one a process may still be taking what it needs. */
const judgedMinutes = 10;
const warmUpMinutes = 5;
const mostGrowth = { percent: 25, megabytes: 40 };

/** Reads what each process holds every ten seconds until the signal comes. Linux only. */
export async function sampleMemory(services: Service[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    for (const service of services) {
      const lifetime = service.current();
      const megabytes = lifetime && (await residentMegabytes(lifetime.pid));
      if (lifetime && megabytes) lifetime.samples.push(megabytes);
    }
    await pause(everyMs, undefined, { signal }).catch(() => {});
  }
}

/** For each life of some minutes: the median of its last tenth over that of the tenth after its warm-up. */
export function growthOf(lifetimes: Lifetime[]): Growth[] {
  return lifetimes
    .filter(({ samples }) => samples.length >= samplesOf(leastMinutes))
    .map(({ name, samples }) => {
      const tenth = Math.max(3, Math.ceil(samples.length / 10));
      const warmUp = Math.min(samplesOf(warmUpMinutes), Math.floor(samples.length / 3));
      const warm = median(samples.slice(warmUp, warmUp + tenth));
      const last = median(samples.slice(-tenth));
      const minutes = (samples.length * everyMs) / 60_000;
      return { name, minutes, warm, last, percent: (last / warm - 1) * 100 };
    });
}

/** Those whose memory is not flat. */
export function findLeaks(growth: Growth[]): Growth[] {
  return growth.filter(
    ({ minutes, warm, last, percent }) =>
      minutes >= judgedMinutes && percent > mostGrowth.percent && last - warm > mostGrowth.megabytes,
  );
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return (Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024) / 1e6;
}
