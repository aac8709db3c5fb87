import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { waitFor } from '#bin/start/wait-for.ts';
import type { ProductEnvironment } from '#test/product.ts';
import { openSession } from '#test/smtp-client.ts';
import { buildMail } from './load.ts';
import { fetchSessionCookie } from './session-cookie.ts';
import { showTable } from './table.ts';

/** What web and worker hold (resident, shared pages included) some seconds after a first mail and a first page. Linux only. */
export async function measureMemory(environment: ProductEnvironment): Promise<void> {
  await warmUp(environment);
  await pause(5_000);
  const children = await descendantProcesses(process.pid);
  const held = async (words: string) => {
    const own = children.filter(({ command }) => command.includes(words));
    const sizes = await Promise.all(own.map(({ pid }) => residentMegabytes(pid)));
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  const worker = await held('workers/main.ts');
  const web = await held('next');
  const sum = web + worker;
  showTable('Idle memory after a first mail and a first page (resident, shared pages counted twice)', [
    { name: 'web', figure: web, unit: 'MB' },
    { name: 'worker', figure: worker, unit: 'MB' },
    { name: 'together', figure: sum, unit: 'MB', aim: { text: 'under 450 MB', reached: sum < 450 } },
  ]);
}

/** A mail comes in, the assistant drafts or hands off; a person signs in and looks at it. */
async function warmUp({ env, address }: ProductEnvironment): Promise<void> {
  const session = await openSession(env.SMTP_PORT);
  await session.send('ada@customer.example', address, buildMail(4000, address));
  session.quit();
  const headers = { Cookie: await fetchSessionCookie(env) };
  const get = (path: string) => fetch(`${env.APP_URL}${path}`, { headers });
  const answered = async () => {
    const { data } = (await (await get('/api/v1/tickets')).json()) as {
      data: { number: number; draft_waiting: boolean; needs_person: string | null }[];
    };
    return data.find((ticket) => ticket.draft_waiting || ticket.needs_person);
  };
  const ticket = await waitFor(answered, { limitMs: 20_000 });
  if (!ticket) throw new Error('The assistant did not look at the first mail within 20 s.');
  for (const path of ['/inbox', `/tickets/${ticket.number}`]) await (await get(path)).text();
}

type Process = { pid: number; parent: number; command: string };

export async function descendantProcesses(of: number): Promise<Process[]> {
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

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return (Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024) / 1e6;
}
