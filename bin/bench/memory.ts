import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { showTable } from './table.ts';

/** What web and worker hold when nobody has asked them for anything for some seconds. Linux only. */
export async function measureMemory(): Promise<void> {
  await pause(5_000);
  const children = await descendants(process.pid);
  const held = async (words: string) => {
    const own = children.filter(({ command }) => command.includes(words));
    const sizes = await Promise.all(own.map(({ pid }) => proportionalMegabytes(pid)));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  const worker = await held('workers/main.ts');
  const web = await held('next');
  const sum = web + worker;
  showTable('Idle memory (proportional set size; shared pages counted once)', [
    { name: 'web', figure: web, unit: 'MB' },
    { name: 'worker', figure: worker, unit: 'MB' },
    { name: 'together', figure: sum, unit: 'MB', aim: { words: 'under 450 MB', reached: sum < 450 } },
  ]);
}

type Process = { pid: number; parent: number; command: string };

export async function descendants(of: number): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const all = (await Promise.all(pids.map(readProcess))).filter((one) => one !== null);
  const found: Process[] = [];
  for (let next = [of]; next.length > 0; ) {
    const children = all.filter(({ parent }) => next.includes(parent));
    found.push(...children);
    next = children.map(({ pid }) => pid);
  }
  return found;
}

async function readProcess(pid: number): Promise<Process | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    return { pid, parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), command };
  } catch {
    return null;
  }
}

async function proportionalMegabytes(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
}
