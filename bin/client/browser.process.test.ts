import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '#test/chromium.ts';

const entry = 'clients/typescript/src/index.ts';

let code: string;
let server: Server;
let browser: Browser;
const sent: { key: string | undefined; body: string }[] = [];

beforeAll(async () => {
  code = await bundle();
  server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** The client with all that it needs, as a bundler makes it for a page. */
async function bundle(): Promise<string> {
  const lib = { entry, formats: ['es' as const], fileName: 'client' };
  const options = { configFile: false as const, logLevel: 'silent' as const };
  const built = await build({ ...options, build: { write: false, minify: true, lib } });
  const [{ output }] = built as Rollup.RollupOutput[] as [Rollup.RollupOutput];
  expect(output).toHaveLength(1);
  return output[0].code;
}

/** A desk that is busy at the first write, and has one event. */
async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '', 'http://desk.test');
  const json = (status: number, body: object, headers = {}) =>
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
  if (pathname === '/') return void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>A page');
  if (pathname === '/client.js')
    return void response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(code);
  if (pathname.endsWith('/events/stream'))
    return void response
      .writeHead(200, { 'Content-Type': 'text/event-stream' })
      .write('id: evt_6\n\nid: evt_7\ndata: {}\n\n');
  if (pathname.endsWith('/events')) return void json(200, { data: [{ id: 'evt_7' }], has_more: false });
  if (request.method !== 'POST') return void json(404, {});
  sent.push({ key: request.headers['idempotency-key'] as string | undefined, body: await text(request) });
  if (sent.length === 1) return void json(503, { code: 'unavailable' }, { 'Retry-After': '0' });
  json(201, { id: 'mbx_1' });
}

test('the client fits a page: one small file that asks for nothing of Node', () => {
  expect(code.match(/\bnode:|\brequire\(|^import\b/gm)).toBeNull();
  expect(gzipSync(code).length).toBeLessThan(13_000);
});

test('in a browser it writes, repeats with the same key and body, and follows events', async () => {
  const page = await browser.newPage();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await page.goto(origin);
  // As text: what runs in the page is not to be made over by what runs the test.
  const told = await page.evaluate(`(async () => {
    const { createCountersign } = await import('/client.js');
    const desk = createCountersign({ url: '${origin}', key: 'cs_live_1' });
    const mailbox = await desk.post('/mailboxes', { body: { address: 'help@shop.example' } });
    for await (const event of desk.events()) return [mailbox.id, event.id];
  })()`);
  expect(told).toEqual(['mbx_1', 'evt_7']);
  const [first, second] = sent;
  expect(first).toEqual({
    key: expect.stringMatching(/^[0-9a-f-]{36}$/),
    body: '{"address":"help@shop.example"}',
  });
  expect(second).toEqual(first);
});
