import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { FetchPolicy } from '#lib/platform/public-http.ts';
import { fetchImage, maxImageBytes } from './fetch-image.ts';

const gif = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');

let close: (() => void) | undefined;
afterEach(() => close?.());

/** A server that plays a public one: `images.test` is its name, and its address is allowed. */
async function serve(
  listener: RequestListener,
): Promise<{ port: number; reach: FetchPolicy; resolved: string[] }> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  const resolved: string[] = [];
  const resolve = async (host: string) => {
    resolved.push(host);
    return host === 'images.test' ? ['127.0.0.1'] : ['10.0.0.1'];
  };
  const { port } = server.address() as AddressInfo;
  return {
    port,
    resolved,
    reach: { resolve, allows: (address) => address === '127.0.0.1', timeoutMs: 30_000 },
  };
}

it('an image is fetched without identifying headers, and its type comes from its bytes', async () => {
  let headers: Record<string, unknown> = {};
  const { port, reach } = await serve((request, answer) => {
    headers = request.headers;
    answer.setHeader('Content-Type', 'text/html').setHeader('Set-Cookie', 'a=b').end(gif);
  });
  const outcome = await fetchImage(`http://user:secret@images.test:${port}/a.gif?x=1`, reach);
  expect(outcome).toEqual({ type: 'image/gif', content: gif });
  expect(Object.keys(headers).toSorted()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent',
  ]);
});

describe('the fetch refuses', () => {
  it.each([
    ['http://127.0.0.1/a.gif', 'not_public'],
    ['http://[::1]/a.gif', 'not_public'],
    ['http://0x7f.1/a.gif', 'not_public'],
    ['http://2130706433/a.gif', 'not_public'],
    ['http://169.254.169.254/latest/meta-data/', 'not_public'],
    ['http://localhost/a.gif', 'not_public'],
    ['file:///etc/passwd', 'no_web_address'],
    ['ftp://images.test/a.gif', 'no_web_address'],
    ['nonsense', 'no_web_address'],
    ['http://images.test:25/', 'other_port'],
  ])('%s', async (url, reason) => {
    expect(await fetchImage(url)).toEqual({ refused: { code: `unreadable.${reason}`, values: {} } });
  });

  it('a host with one address that is not public', async () => {
    const { port, reach } = await serve((_request, answer) => answer.end(gif));
    const both: FetchPolicy = { ...reach, resolve: async () => ['127.0.0.1', '10.0.0.1'] };
    expect(await fetchImage(`http://images.test:${port}/`, both)).toEqual({
      refused: { code: 'unreadable.not_public', values: {} },
    });
  });

  it('a redirect into our own network', async () => {
    const { port, reach, resolved } = await serve((_request, answer) =>
      answer.writeHead(302, { Location: 'http://intranet.test/secret.png' }).end(),
    );
    expect(await fetchImage(`http://images.test:${port}/`, reach)).toEqual({
      refused: { code: 'unreadable.not_public', values: {} },
    });
    expect(resolved).toEqual(['images.test', 'intranet.test']);
  });

  it.each<[string, RequestListener]>([
    ['redirects without end', (_request, answer) => answer.writeHead(301, { Location: '/again' }).end()],
    [
      'a body that is no image',
      (_request, answer) => answer.setHeader('Content-Type', 'image/png').end('<html>'),
    ],
    [
      'an image that can contain scripts',
      (_request, answer) =>
        answer.setHeader('Content-Type', 'image/svg+xml').end('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['a missing image', (_request, answer) => answer.writeHead(404).end(gif)],
    ['a compressed image', (_request, answer) => answer.setHeader('Content-Encoding', 'gzip').end(gif)],
    [
      'an image that declares to be too large',
      (_request, answer) => answer.writeHead(200, { 'Content-Length': maxImageBytes + 1 }).end(gif),
    ],
    [
      'one that is too large and does not say so',
      (_request, answer) => {
        answer.on('error', () => {});
        answer.write(gif);
        answer.end(Buffer.alloc(maxImageBytes));
      },
    ],
    ['a connection that breaks', (request) => request.destroy()],
  ])('%s', async (_what, listener) => {
    const { port, reach } = await serve(listener);
    expect(await fetchImage(`http://images.test:${port}/`, reach)).toEqual({
      refused: { code: expect.any(String), values: expect.any(Object) },
    });
  });

  it('a server or resolver that times out', async () => {
    const { port, reach } = await serve(() => {});
    const late = { refused: { code: 'unreadable.too_late', values: {} } };
    expect(await fetchImage(`http://images.test:${port}/`, { ...reach, timeoutMs: 100 })).toEqual(late);
    const never: FetchPolicy = { ...reach, timeoutMs: 100, resolve: () => new Promise(() => {}) };
    expect(await fetchImage('http://images.test/', never)).toEqual(late);
  });
});
