import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { listEvents } from '#lib/platform/events.ts';
import { signatureOf } from '#lib/users/own-signatures.ts';
import { smallPicture } from '#test/small-picture.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { proposeReply } from '#test/world/replies.ts';
import { createTestMailbox, createWorld } from '#test/world/world.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

type Session = Awaited<ReturnType<TestApi['sessionFor']>>;

const headers = { 'Sec-Fetch-Site': 'same-origin' };
const png = Buffer.from(smallPicture, 'base64');
function put(session: Session, path: string, body: unknown) {
  return api.json('PUT', path, { session, headers, body });
}

function setPicture(session: Session, content: Buffer) {
  return put(session, '/me/picture', { content: content.toString('base64') });
}

/** The picture with other measures in its header. */
function pngOf(width: number, height: number): Buffer {
  const changed = Buffer.from(png);
  changed.writeUInt32BE(width, 16);
  changed.writeUInt32BE(height, 20);
  return changed;
}

test('a picture is served under its version, for good, and is gone once it is taken away', async () => {
  const session = await api.sessionFor('viewer');
  const { status, body } = await setPicture(session, png);
  expect([status, body.picture]).toEqual([200, expect.stringMatching(/^[0-9a-f]{32}$/)]);
  const path = `/users/${session.userId}/picture/${body.picture}`;
  const shown = await api.call('GET', path, { session });
  expect(shown.headers.get('Content-Type')).toBe('image/png');
  expect(shown.headers.get('Cache-Control')).toBe('private, max-age=31536000, immutable');
  expect(shown.headers.get('Content-Security-Policy')).toContain('sandbox');
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(png);
  const [event] = await listEvents(api.ctx, { type: 'user.picture_changed', newest: true, limit: 1 });
  expect(event?.data).toEqual({ user_id: session.userId, picture: body.picture });

  expect((await api.json('DELETE', '/me/picture', { session, headers })).body.picture).toBeNull();
  expect((await api.call('GET', path, { session })).status).toBe(404);
});

test('what is no small square JPEG or PNG by its bytes is refused, whatever it is called', async () => {
  const session = await api.sessionFor('viewer');
  const jpeg = (width: number, height: number) =>
    Buffer.concat([
      Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108', 'hex'),
      Buffer.from([height >> 8, height & 255, width >> 8, width & 255]),
      Buffer.from('03012200021101031101ffd9', 'hex'),
    ]);
  expect((await setPicture(session, jpeg(256, 256))).status).toBe(200);
  expect((await setPicture(session, pngOf(512, 512))).status).toBe(200);
  const refused = [
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    Buffer.from('GIF89a'),
    Buffer.from(''),
    png.subarray(0, 12),
    jpeg(256, 255),
    pngOf(513, 513),
    pngOf(100_000, 100_000),
    Buffer.concat([png, Buffer.alloc(200_000)]),
  ];
  for (const content of refused) expect((await setPicture(session, content)).status).toBe(422);
});

test('a person’s own time zone is an IANA name, or their browser’s', async () => {
  const session = await api.sessionFor('viewer');
  const choose = (time_zone: unknown) => api.json('PATCH', '/me', { session, headers, body: { time_zone } });
  for (const zone of ['Asia/Kathmandu', null]) {
    expect(await choose(zone)).toMatchObject({ status: 200, body: { time_zone: zone } });
    expect((await api.json('GET', '/me', { session })).body.time_zone).toBe(zone);
  }
  for (const zone of ['Berlin', '+02:00', '', 7]) expect((await choose(zone)).status).toBe(422);
});

test('what a person sends ends with their own signature, before or instead of the mailbox’s', async () => {
  const { ctx } = api;
  const [sales, support] = [
    await createTestMailbox(ctx, { address: 'sales@shop.example', signature: 'The shop' }),
    await createTestMailbox(ctx, { address: 'support@shop.example', signature: 'The shop' }),
  ];
  const session = await api.sessionFor('member');
  const grace: Ctx = withActor(ctx, {
    type: 'user',
    id: session.userId,
    name: 'Grace',
    role: 'member',
    mailboxIds: null,
  });
  const ends = async (ctx: Ctx) => [
    await signatureOf(ctx, { ...sales, signature: 'The shop' }),
    await signatureOf(ctx, { ...support, signature: 'The shop' }),
  ];
  expect(await ends(grace)).toEqual(['The shop', 'The shop']);
  const own = {
    signature: '**Grace**',
    place: 'before',
    mailboxes: [{ mailbox_id: sales.id, signature: 'Grace, sales' }],
  };
  expect(await put(session, '/me/signature', own)).toMatchObject({ status: 200, body: own });
  expect(await ends(grace)).toEqual(['Grace, sales\n\nThe shop', '**Grace**\n\nThe shop']);
  await put(session, '/me/signature', { ...own, place: 'instead' });
  expect(await ends(grace)).toEqual(['Grace, sales', '**Grace**']);
  expect(await ends(ctx)).toEqual(['The shop', 'The shop']);
  const iris = { type: 'assistant' as const, id: 'ast_1', name: 'Iris', mailboxIds: [sales.id] };
  expect(await ends(withActor(ctx, iris))).toEqual(['The shop', 'The shop']);
});

test('a signature for a mailbox out of reach, or two for one, are refused', async () => {
  const mine = await createTestMailbox(api.ctx, { address: 'mine@shop.example' });
  const theirs = await createTestMailbox(api.ctx, { address: 'theirs@shop.example' });
  const session = await api.sessionFor('member', [mine.id]);
  const save = (...ids: string[]) =>
    put(session, '/me/signature', {
      signature: '',
      place: 'before',
      mailboxes: ids.map((mailbox_id) => ({ mailbox_id, signature: 'Grace' })),
    });
  expect((await save(mine.id)).status).toBe(200);
  expect((await save(mine.id, mine.id)).status).toBe(422);
  expect((await save(theirs.id)).status).toBe(422);
});

test('a reply and an approved draft leave with the signature of whoever sends, and a key’s with none', async () => {
  const { ctx } = api;
  const session = await api.sessionFor('member');
  await put(session, '/me/signature', { signature: '**Grace**', place: 'before', mailboxes: [] });
  const world = await createWorld(ctx, { address: 'help@shop.example', from: 'ada@customer.example' });
  const draft = await proposeReply(ctx, world);
  const path = `/drafts/${draft}/approve`;
  const approved = await api.json('POST', path, { session, headers, body: { anyway: true } });
  const { body } = await api.json('GET', `/messages/${approved.body.id}`);
  expect(body.text).toContain('\nGrace\n');

  const textOf = async (as: { session?: Session }) => {
    const body = { body: 'It sings.' };
    const sent = await api.json('POST', `/tickets/${world.ticketId}/reply`, { ...as, headers, body });
    return (await api.json('GET', `/messages/${sent.body.id}`)).body.text;
  };
  expect(await textOf({ session })).toMatch(/^It sings\.\n\n\*{0,2}Grace/);
  expect(await textOf({})).not.toContain('Grace');
});
