import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';
import { recordPeerAddresses } from './peer-address.ts';

let trusted: string[] = [];
const server = createServer((incoming, answer) => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  answer.end(clientAddress(headers, trusted));
});

/** What the server takes the client's address to be, asked through a real socket from `localAddress`. */
function seenAs(
  headers: Record<string, string | string[]> = {},
  localAddress = '127.0.0.1',
): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, localAddress, headers, timeout: 5_000 }, (answer) => {
      answer.setEncoding('utf8').once('data', resolve);
    });
    asked.once('error', reject).end();
  });
}

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => new Promise((closed) => server.close(closed)));

test('a client is unknown, and its own words are not believed, before addresses are recorded', async () => {
  const forged = { 'X-Countersign-Peer': 'undefined 6.6.6.6', 'X-Forwarded-For': '6.6.6.6' };
  expect(await seenAs(forged)).toBe('unknown');
});

test("a stranger's headers have no effect while no proxy is trusted", async () => {
  recordPeerAddresses();
  trusted = [];
  expect(await seenAs()).toBe('127.0.0.1');
  expect(await seenAs({ 'X-Forwarded-For': '6.6.6.6' })).toBe('127.0.0.1');
  expect(await seenAs({ 'X-Countersign-Peer': '0 6.6.6.6' }, '127.0.0.2')).toBe('127.0.0.2');
});

test('a trusted proxy is believed about its client, and a stranger beside it is not', async () => {
  trusted = ['127.0.0.1', '10.0.0.0/8'];
  const forwarded = { 'X-Forwarded-For': '203.0.113.9' };
  expect(await seenAs(forwarded)).toBe('203.0.113.9');
  expect(await seenAs(forwarded, '127.0.0.2')).toBe('127.0.0.2');
});

test('the walk ends at the first address from the right that is no trusted proxy', async () => {
  trusted = ['127.0.0.1', '10.0.0.0/8'];
  expect(await seenAs({ 'X-Forwarded-For': '6.6.6.6, 203.0.113.9, 10.1.1.1' })).toBe('203.0.113.9');
  expect(await seenAs({ 'X-Forwarded-For': ['6.6.6.6', '203.0.113.9', '10.1.1.1'] })).toBe('203.0.113.9');
  expect(await seenAs({ 'X-Forwarded-For': '10.2.2.2, 10.1.1.1' })).toBe('10.2.2.2');
});

test('ports and IPv6 forms are read, and where an entry is no address its writer counts', async () => {
  trusted = ['127.0.0.1', '10.0.0.0/8'];
  expect(await seenAs({ 'X-Forwarded-For': '203.0.113.9:4711' })).toBe('203.0.113.9');
  expect(await seenAs({ 'X-Forwarded-For': '[2001:DB8::1]:4711' })).toBe('2001:db8::1');
  expect(await seenAs({ 'X-Forwarded-For': '::ffff:203.0.113.9' })).toBe('203.0.113.9');
  expect(await seenAs({ 'X-Forwarded-For': '203.0.113.9, evil, 10.1.1.1' })).toBe('10.1.1.1');
});
