import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { waitFor } from '#bin/start/wait-for.ts';
import {
  type House,
  type HousePart,
  houseEnvironment,
  houseParts,
  runNpm,
  startHouse,
} from './support/house.ts';

test.describe.configure({ mode: 'serial' });

let folder: string;
let house: House;
const taken: string[] = [];

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = await mkdtemp(join(tmpdir(), 'countersign-house-'));
  house = await startHouse(join(folder, 'first'), { UNDO_SEND_MS: '3600000' });
});
test.afterAll(async () => {
  test.setTimeout(120_000);
  await house?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('npm start brings web, worker and database back however often they are killed, and loses or doubles no mail', async () => {
  test.setTimeout(300_000);
  const seed = Number(process.env.KILL_SEED ?? 1);
  for (const [at, part] of shuffled([...houseParts, ...houseParts], seed).entries()) {
    await killAndAwaitNext(part);
    await send(`After kill ${at}`);
    await expectReady(`${part}, kill ${at} of seed ${seed}`);
  }
  await expectEveryMailOnce(taken);
});

test('a backup of a running house, restored by the commands of the README, is the house at one moment', async () => {
  test.setTimeout(300_000);
  const [ticket] = await ticketsOf(house);
  const reply = await house.api.post<{ id: string }>(`/tickets/${ticket?.number}/reply`, {
    body: 'On its way.',
  });
  const before = [...taken];
  const file = join(folder, 'countersign-backup.gz');

  // Mail flows in while the backup is written.
  const flowing = Array.from({ length: 10 }, (_, at) => send(`During the backup ${at}`));
  await runNpm(house.env, 'backup', '--', '--to', file);
  await Promise.all(flowing);
  await send('After the backup');
  await expectEveryMailOnce(taken);
  await house.stop();

  const dataDir = join(folder, 'second');
  const said = await runNpm(houseEnvironment(dataDir), 'restore', '--', file);
  expect(said).toContain('Replies that may have left since the backup: 1.');
  house = await startHouse(dataDir, { UNDO_SEND_MS: '3600000' });
  const subjects = await expectConsistent();
  expect(subjects).toEqual(expect.arrayContaining(before));
  expect(subjects).not.toContain('After the backup');
  const { data } = await house.api.get<{ data: { message_id: string; status: string }[] }>(
    '/deliveries?status=outbox',
  );
  expect(data).toMatchObject([{ message_id: reply.id, status: 'uncertain' }]);
  await send('In the restored house');
  await expect
    .poll(async () => (await ticketsOf(house)).map(({ subject }) => subject))
    .toContain('In the restored house');
});

async function send(subject: string): Promise<void> {
  await house.sendMail(subject);
  taken.push(subject);
}

async function killAndAwaitNext(part: HousePart): Promise<void> {
  const killed = await house.pidOf(part);
  if (!killed) throw new Error(`There is no ${part} to kill.`);
  process.kill(killed, 'SIGKILL');
  const next = async () => {
    const pid = await house.pidOf(part);
    return pid !== undefined && pid !== killed;
  };
  expect(await waitFor(next, { limitMs: 90_000, everyMs: 50 }), `the ${part} is started again`).toBe(true);
}

/** Whatever answers on the way says of each part whether it is there. */
async function expectReady(after: string): Promise<void> {
  const ready = async () => {
    const state = await house.readiness();
    if (state) expect(Object.keys(state.checks).sort()).toEqual(['database', 'queue', 'web', 'worker']);
    return state?.ready;
  };
  expect(await waitFor(ready, { limitMs: 90_000 }), `ready again after ${after}`).toBe(true);
}

async function expectEveryMailOnce(subjects: string[]): Promise<void> {
  await expect
    .poll(async () => (await ticketsOf(house)).map(({ subject }) => subject).sort(), { timeout: 60_000 })
    .toEqual([...subjects].sort());
  await expectConsistent();
}

/** Nothing is pending, nothing is held, and no mail is there twice. @returns the subjects of all tickets */
async function expectConsistent(): Promise<string[]> {
  const ledger = () => house.api.get('/ledger');
  await expect.poll(ledger, { timeout: 60_000 }).toMatchObject({ pending: 0, held: 0 });
  const subjects = (await ticketsOf(house)).map(({ subject }) => subject);
  expect(await ledger()).toMatchObject({ filed: subjects.length });
  expect(new Set(subjects).size).toBe(subjects.length);
  return subjects;
}

async function ticketsOf({ api }: House): Promise<{ number: number; subject: string }[]> {
  const { data } = await api.get<{ data: { number: number; subject: string }[] }>(
    '/tickets?status=all&limit=100',
  );
  return data;
}

/** Another order with each seed, and the same with the same. */
function shuffled<T>(values: T[], seed: number): T[] {
  const order = (at: number) => createHash('sha256').update(`${seed}/${at}`).digest('hex');
  return values
    .map((value, at) => ({ value, order: order(at) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ value }) => value);
}
