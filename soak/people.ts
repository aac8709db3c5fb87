import { setTimeout as pause } from 'node:timers/promises';
import { newMark } from './journal.ts';
import { type Client, createClient, type WriteRequest } from './keyed-write.ts';
import type { Random } from './random.ts';

type Draft = { id: string; body: string };
type Row = { number: number };

const people = 4;
let snoozes = 0;

/** People, by programs of theirs: they sign, edit and reject drafts, reply, note, close and snooze. */
export async function workDesk({
  signal,
  random,
  ...desk
}: Parameters<typeof createClient>[0] & { signal: AbortSignal }): Promise<void> {
  const person = async (random: Random) => {
    const client = createClient({ ...desk, random });
    while (!signal.aborted) {
      await pause(random.between(300, 1_500), undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      const request = random.oneIn(3)
        ? await actOnTicket(client, random)
        : await decideOnDraft(client, random);
      if (request) await client.write(request);
    }
  };
  await Promise.all(Array.from({ length: people }, () => person(random.fork())));
}

async function decideOnDraft(client: Client, random: Random): Promise<WriteRequest | null> {
  const page: { data: Draft[] } | null = await client.read('/drafts?status=proposed&limit=20');
  const draft = page && random.pick(page.data);
  if (!draft) return null;
  const { id, body } = draft;
  const mark = newMark();
  const own = /soak-mark-\d+-end/.exec(body)?.[0] ?? '';
  const approve = { method: 'POST', path: `/drafts/${id}/approve` } as const;
  const kinds: WriteRequest[] = [
    { ...approve, name: 'approve', body: {}, effects: [{ place: 'outbound', mark: own }] },
    { ...approve, name: 'approve', body: {}, effects: [{ place: 'outbound', mark: own }] },
    {
      ...approve,
      name: 'approve edited',
      body: { body: `Hello,\n\n${mark}: it left on Monday.` },
      effects: [{ place: 'outbound', mark }],
    },
    {
      name: 'edit',
      method: 'PATCH',
      path: `/drafts/${id}`,
      body: { body: `${body}\n\nGrace` },
      effects: [{ place: 'edit', mark: id }],
    },
    {
      name: 'reject',
      method: 'POST',
      path: `/drafts/${id}/reject`,
      body: { reason: `${mark}: that is not so.` },
      effects: [{ place: 'rejection', mark }],
    },
  ];
  return random.pick(kinds) ?? null;
}

async function actOnTicket(client: Client, random: Random): Promise<WriteRequest | null> {
  const page: { data: Row[] } | null = await client.read('/tickets?status=active&limit=100');
  const ticket = page && random.pick(page.data);
  if (!ticket) return null;
  const path = `/tickets/${ticket.number}`;
  const mark = newMark();
  const until = new Date(Date.now() + 30_000 + snoozes++).toISOString();
  const kinds: Omit<WriteRequest, 'method'>[] = [
    {
      name: 'note',
      path: `${path}/notes`,
      body: { body: `${mark}: called them.` },
      effects: [{ place: 'note', mark }],
    },
    {
      name: 'reply',
      path: `${path}/reply`,
      body: { body: `Hello,\n\n${mark}: we look into it.` },
      effects: [{ place: 'outbound', mark }],
    },
    {
      name: 'close',
      path: `${path}/close`,
      body: { resolution: `${mark}: it came.` },
      effects: [
        { place: 'closing', mark },
        { place: 'note', mark },
      ],
    },
    {
      name: 'snooze',
      path: `${path}/snooze`,
      body: { until },
      effects: [{ place: 'snooze', mark: until }],
    },
  ];
  const kind = random.pick(kinds);
  return kind ? { ...kind, method: 'POST' } : null;
}
