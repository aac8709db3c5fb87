import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropStrangersForwardedHeaders } from './forwarded-headers.ts';

let trusted: string[] = [];
const server = createServer((incoming, answer) => {
  const names = Object.keys(incoming.headers).filter((name) => name.includes('forwarded'));
  answer.end(JSON.stringify(names));
});

beforeAll(async () => {
  dropStrangersForwardedHeaders(() => trusted);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => new Promise((closed) => server.close(closed)));

/** The names of the forwarding headers that a handler sees, asked through a real socket from `localAddress`. */
function forwardedSeen(localAddress: string): Promise<string[]> {
  const { port } = server.address() as AddressInfo;
  const headers = {
    Forwarded: 'host=evil.test;proto=https',
    'X-Forwarded-For': '6.6.6.6',
    'X-FORWARDED-HOST': 'evil.test',
    'X-Forwarded-Port': '443',
    'X-Forwarded-Proto': ['https', 'https'],
  };
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, localAddress, headers, timeout: 5_000 }, (answer) => {
      answer.setEncoding('utf8').once('data', (body) => resolve(JSON.parse(body)));
    });
    asked.once('error', reject).end();
  });
}

test("a stranger's forwarding headers reach no handler", async () => {
  trusted = [];
  expect(await forwardedSeen('127.0.0.1')).toEqual([]);
  trusted = ['127.0.0.1'];
  expect(await forwardedSeen('127.0.0.2')).toEqual([]);
});

test("a trusted proxy's forwarding headers reach the handler", async () => {
  trusted = ['127.0.0.1'];
  expect(await forwardedSeen('127.0.0.1')).toEqual([
    'forwarded',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-port',
    'x-forwarded-proto',
  ]);
});
