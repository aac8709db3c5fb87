import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toEnvironment } from '#bin/start/settings.ts';
import { createProductEnvironment, type ProductEnvironment, startWebAndWorker } from '#test/product.ts';
import { openSession } from '#test/smtp-client.ts';

const command = resolve(import.meta.dirname, '../countersign');

let product: ProductEnvironment;
let running: { stop: () => Promise<void> };
let home: string;
beforeAll(async () => {
  product = await createProductEnvironment();
  home = await mkdtemp(join(tmpdir(), 'countersign-home-'));
  running = await startWebAndWorker(product.env, () => {});
});
afterAll(async () => {
  await running?.stop();
  await product?.drop();
  await rm(home, { recursive: true, force: true });
});

type Ended = { code: number; out: string; err: string };

/** Runs the command as a person or a script does. */
async function run(args: string[], { input = '', ...settings }: Record<string, string> = {}): Promise<Ended> {
  const env = {
    ...toEnvironment(product.env),
    XDG_CONFIG_HOME: home,
    COUNTERSIGN_URL: product.env.APP_URL,
    COUNTERSIGN_KEY: product.key,
    ...settings,
  };
  const child = spawn(command, args, { env });
  child.stdin.end(input);
  const ended = new Promise<number>((done) => child.once('close', (code) => done(code ?? -1)));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, out, err };
}

/** What a command prints for programs, once it has ended well. */
async function json(...args: string[]) {
  const { code, out, err } = await run([...args, '--json']);
  expect([args, code, err]).toEqual([args, 0, '']);
  return JSON.parse(out);
}

test('a mailbox is made once, listed, tested, paused and resumed by its address', async () => {
  const made = await json('mailbox', 'create', 'Help@shop.example', '--name', 'Help');
  expect(made).toMatchObject({ address: 'help@shop.example', display_name: 'Help' });
  expect((await run(['mailbox', 'create', 'help@shop.example'])).code).toBe(1);
  expect((await json('mailbox', 'list')).map(({ id }: { id: string }) => id)).toContain(made.id);
  expect((await json('mailbox', 'test', 'help@shop.example')).inbound).toMatchObject({ works: true });
  expect((await json('mailbox', 'pause', 'help@shop.example')).paused_at).not.toBeNull();
  expect((await run(['mailbox', 'list'])).out).toMatch(/^help@shop\.example +Help +paused +mbx_/m);
  expect((await json('mailbox', 'resume', made.id)).paused_at).toBeNull();
});

test('a mail is written first, leaves, is answered, noted, tagged, snoozed, assigned, closed and opened again', async () => {
  const file = join(home, 'invoice.txt');
  await writeFile(file, 'Total 10');
  const first = ['send', '--mailbox', product.address, '--to', 'ada@example.com', '--subject', 'Your parcel'];
  const { out } = await run([...first, '--attach', file, '--wait', '--json', '-'], {
    input: 'It **leaves**.',
  });
  const sent = JSON.parse(out);
  expect(sent).toMatchObject({
    kind: 'outbound',
    delivery: { status: 'sent' },
    attachments: [{ name: 'invoice.txt' }],
  });
  const id = sent.ticket_id;
  expect((await run(['tickets', 'reply', id, 'And it has left.', '--wait'])).out).toMatch(/^State +sent/m);
  await json('tickets', 'note', id, 'She is in a hurry.');
  expect((await json('tickets', 'tag', id, '--add', 'parcel,vip')).tags).toEqual(['parcel', 'vip']);
  expect((await json('tickets', 'tag', id, '--remove', 'vip')).tags).toEqual(['parcel']);
  expect(await json('tickets', 'snooze', id, '--until', '2099-01-01T00:00:00Z')).toMatchObject({
    status: 'snoozed',
  });
  expect(await json('tickets', 'assign', id, 'none')).toMatchObject({ assignee_id: null });
  expect(await json('tickets', 'close', id, '--resolution', 'Left.')).toMatchObject({ status: 'closed' });
  const { number } = await json('tickets', 'reopen', id);
  const shown = (await run(['tickets', 'show', String(number)])).out;
  for (const words of [
    'Your parcel',
    'ada@example.com',
    'It leaves.',
    'And it has left.',
    'She is in a hurry.',
  ])
    expect(shown).toContain(words);
  expect((await json('tickets', 'list', '--tag', 'parcel')).map((each: { id: string }) => each.id)).toEqual([
    id,
  ]);
  expect((await run(['tickets', 'list', '--search', 'nothing like it'])).out).toBe('No ticket.\n');
});

test('a draft is proposed, shown, rejected, and another approved and sent', async () => {
  const session = await openSession(product.env.SMTP_PORT);
  const mail = `From: eve@customer.example\r\nTo: ${product.address}\r\nSubject: Order of Eve\r\n\r\nWhere is it?`;
  await session.send('eve@customer.example', product.address, Buffer.from(mail));
  session.quit();
  const watched = await run([
    'events',
    'watch',
    '--type',
    'message.received',
    '--after',
    '0',
    '--count',
    '1',
    '--json',
  ]);
  const event = JSON.parse(watched.out);
  expect(event).toMatchObject({ type: 'message.received', ticket_id: expect.stringMatching(/^tkt_/) });
  const propose = ['drafts', 'propose', event.ticket_id, '--reason', 'Asked.', '--confidence', '0.4'];
  const weak = await json(...propose, 'Which order?');
  expect((await run(['drafts', 'show', weak.id])).out).toContain('Which order?');
  expect(await json('drafts', 'reject', weak.id, 'Too short.')).toMatchObject({
    rejection_reason: 'Too short.',
  });
  const better = await json(...propose, 'Please tell us the number of your order.');
  expect((await json('drafts', 'list')).map((each: { id: string }) => each.id)).toContain(better.id);
  expect(await json('drafts', 'approve', better.id)).toMatchObject({ kind: 'outbound' });
});

test('articles are imported out of a folder and listed', async () => {
  const folder = join(home, 'help');
  await mkdir(folder);
  await writeFile(join(folder, 'hours.md'), '# Opening hours\n\nWe are open from nine to five.');
  expect(await json('articles', 'import', folder)).toMatchObject({ status: 'finished', counts: { new: 1 } });
  expect((await run(['articles', 'list', '--search', 'nine'])).out).toContain('Opening hours');
});

test('a key is made with its scopes, told once, and ends when it is revoked', async () => {
  const key = await json('keys', 'create', '--name', 'worker', '--scope', 'read,propose');
  expect(key).toMatchObject({ scopes: ['read', 'propose'], token: expect.stringMatching(/^cs_live_/) });
  const asWorker = { COUNTERSIGN_KEY: key.token };
  expect((await run(['tickets', 'list'], asWorker)).code).toBe(0);
  expect((await run(['mailbox', 'pause', product.address], asWorker)).code).toBe(4);
  expect((await run(['keys', 'list'])).out).toMatch(/^worker +read propose +\S+ .* valid/m);
  await json('keys', 'revoke', key.id);
  expect(await run(['tickets', 'list'], asWorker)).toMatchObject({ code: 4, out: '' });
});

test('what is exported is CSV, on standard output or in a file that was not there', async () => {
  expect((await run(['export', 'audit'])).out.split('\n').length).toBeGreaterThan(3);
  const file = join(home, 'days.csv');
  const report = ['export', 'report', 'days', '--from', '2026-11-01', '--to', '2026-11-02', '--out', file];
  expect(await run(report)).toMatchObject({ code: 0, out: `Written to ${file}.\n` });
  expect(await readFile(file, 'utf8')).toContain('2026-11-01');
  expect(await run(report)).toMatchObject({ code: 2, err: `${file} is there already.\n` });
});

test('a backup is written from the database itself, and said as JSON', async () => {
  const file = join(home, 'all.gz');
  const { code, out, err } = await run(['backup', '--to', file, '--json']);
  expect([code, JSON.parse(out)]).toEqual([0, { file }]);
  expect(err).toContain('rows, all that there is');
});

test('what the desk depends on is told with what to do, and a failure is one for scripts', async () => {
  const { code, out } = await run(['doctor']);
  expect(out).toMatch(/^ok +database +The database answers/m);
  expect(out).toMatch(/^warning +dns +No domain is set up/m);
  expect(code).toBe(/^failed/m.test(out) ? 1 : 0);
  const report = JSON.parse((await run(['doctor', '--json'])).out);
  expect(report.findings.map(({ check }: { check: string }) => check)).toContain('backup');
});

test('a key is kept by login for its owner alone, is used when none is set, and is forgotten by logout', async () => {
  const unset = { COUNTERSIGN_KEY: '', COUNTERSIGN_URL: '' };
  const at = ['--url', product.env.APP_URL];
  expect((await run(['tickets', 'list'], unset)).err).toBe(
    'There is no key. Set COUNTERSIGN_KEY, or run: countersign login\n',
  );
  expect((await run(['login', ...at], { ...unset, input: 'cs_live_wrong\n' })).code).toBe(4);
  expect((await run(['login', ...at], { ...unset, input: `${product.key}\n` })).code).toBe(0);
  const kept = join(home, 'countersign', 'profile.json');
  expect((await stat(kept)).mode & 0o777).toBe(0o600);
  expect((await run(['tickets', 'list'], unset)).code).toBe(0);
  expect((await run(['logout'], unset)).code).toBe(0);
  expect((await run(['tickets', 'list'], unset)).code).toBe(2);
});

test('what is wrong is said in a sentence on standard error, with an exit code for scripts', async () => {
  const unknown = await run(['tickets', 'show', '999999']);
  expect(unknown).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^There is no .*\n$/) });
  const invalid = await run(['mailbox', 'create', 'no address', '--json']);
  expect(invalid).toMatchObject({ code: 1, out: '' });
  expect(JSON.parse(invalid.err).error).toMatchObject({ status: 422, code: 'invalid' });
  expect(await run(['tickets', 'shw', '1'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('Did you mean show?'),
  });
  expect(await run(['send', 'text', '--to', 'ada@example.com'])).toMatchObject({ code: 2 });
  expect(await run(['tickets', 'list', '--status', 'odd'])).toMatchObject({ code: 2 });
  expect(await run(['mailbox', 'pause', 'none@shop.example'])).toMatchObject({
    code: 2,
    err: expect.stringContaining(`Known: `),
  });
  const away = await run(['tickets', 'list'], { COUNTERSIGN_URL: 'http://127.0.0.1:9' });
  expect(away).toMatchObject({
    code: 3,
    err: expect.stringContaining('http://127.0.0.1:9 cannot be reached.'),
  });
  expect((await run(['events', 'watch'], { COUNTERSIGN_URL: 'http://127.0.0.1:9' })).code).toBe(3);
  const late = ['events', 'watch', '--type', 'survey.answered', '--count', '1', '--within', '1'];
  expect((await run(late)).code).toBe(1);
});

test.each(['bash', 'zsh', 'fish'])('completion for %s is a script that asks the command', async (shell) => {
  const { code, out } = await run(['completion', shell]);
  expect([code, out]).toEqual([0, expect.stringContaining('countersign')]);
  expect((await run(['complete', '--', 'tickets', 're'])).out).toMatch(/^reply\t.*\nreopen\t/m);
});
