import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { expect } from '@playwright/test';
import fc from 'fast-check';
import { screenPaths } from '#bin/screens/example-paths.ts';
import { hostileHeader, hostilePathPart } from '#test/fuzz/hostile-values.ts';
import { propertyRuns } from '#test/property-runs.ts';
import { signIn } from './support/desk.ts';
import { testFreshInstall } from './support/test.ts';

const test = testFreshInstall();

/** How many requests each test makes: more by FUZZ_RUNS, others by SEEK=1. */
const runs = propertyRuns(Number(process.env.FUZZ_RUNS ?? 150));

const pageHeaders = [
  'Accept',
  'Accept-Language',
  'Cookie',
  'Next-Action',
  'Next-Router-Prefetch',
  'Next-Router-Segment-Prefetch',
  'Next-Router-State-Tree',
  'Next-Url',
  'Range',
  'RSC',
  'Sec-Fetch-Dest',
  'User-Agent',
  'X-Forwarded-For',
  'X-Forwarded-Host',
  'X-Forwarded-Proto',
  'X-Middleware-Subrequest',
  'X-Nextjs-Data',
];
const methods = fc.oneof(
  { arbitrary: fc.constant('GET'), weight: 6 },
  { arbitrary: fc.constantFrom('HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'), weight: 1 },
);
const headers = fc.dictionary(fc.constantFrom(...pageHeaders), hostileHeader, {
  maxKeys: 2,
  noNullPrototype: true,
});
const queries = fc.oneof(
  { arbitrary: fc.constant(''), weight: 2 },
  {
    arbitrary: fc
      .tuple(
        fc.constantFrom('q', 'status', 'show', 'back', 'error', 'cursor', '_rsc', 'x[]'),
        hostilePathPart,
      )
      .map(([name, value]) => `?${name}=${value}`),
    weight: 1,
  },
);

test('no address of a page is answered by a fault of ours', async ({ page, product }) => {
  test.setTimeout(3_600_000);
  await signIn(page, product);
  const session = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const paths = fc.constantFrom(...screenPaths, '/.well-known/security.txt', '/[any]');
  const requests = fc.record({
    path: paths,
    part: hostilePathPart,
    query: queries,
    method: methods,
    headers,
  });
  await fc.assert(
    fc.asyncProperty(requests, fc.boolean(), async ({ path, part, query, method, headers }, isSignedIn) => {
      const status = await statusOf(product.url, {
        method,
        path: path.replace(/\[\w+\]/, part) + query,
        headers: { ...(isSignedIn ? { Cookie: session } : {}), ...headers },
      });
      expect(status).toBeLessThan(500);
    }),
    runs,
  );
});

test('no sign-in, however it is made, is answered by a fault of ours', async ({ product }) => {
  test.setTimeout(3_600_000);
  const actions = [
    'session',
    'csrf',
    'providers',
    'signin',
    'signin/credentials',
    'signout',
    'error',
    '_log',
  ];
  actions.push('callback/credentials', 'callback/nobody', 'callback', 'verify-request', '', 'nonsense');
  const bodies = fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '{"email":1,"password":[]}',
    '{"csrfToken":null,"callbackUrl":"//x"}',
    '%',
    'email=%FF&password=%00&csrfToken=%',
    `email=${'a'.repeat(100_000)}`,
    '--x\r\n',
    '\0',
  );
  const types = fc.constantFrom(
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    '',
  );
  const cookies = fc
    .tuple(
      fc.constantFrom(
        'next-auth.session-token',
        'next-auth.csrf-token',
        'next-auth.callback-url',
        'cs_theme',
      ),
      hostileHeader,
    )
    .map(([name, value]) => `${name}=${value}`);
  const requests = fc.record({
    action: fc.oneof(fc.constantFrom(...actions), hostilePathPart),
    query: fc.oneof(
      queries,
      fc.constantFrom('?callbackUrl=nonsense', '?callbackUrl=%2F%2Fx', '?callbackUrl=a&callbackUrl=b'),
    ),
    method: fc.constantFrom('GET', 'POST', 'POST', 'PUT', 'HEAD'),
    body: bodies,
    type: types,
    cookie: cookies,
  });
  await fc.assert(
    fc.asyncProperty(requests, async ({ action, query, method, body, type, cookie }) => {
      const status = await statusOf(product.url, {
        method,
        path: `/api/auth/${action}${query}`,
        headers: { Cookie: cookie, 'Content-Type': type },
        body: method === 'POST' ? body : undefined,
      });
      expect(status).toBeLessThan(500);
    }),
    runs,
  );
});

test('what is hardly HTTP is refused, and the web lives on', async ({ product, request }) => {
  const long = 'x'.repeat(100_000);
  for (const raw of [
    'GET /tickets/%FF HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET http://elsewhere.example/inbox HTTP/1.1\r\nHost: y\r\n\r\n',
    'GET //elsewhere.example/%2e%2e HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /api/v1/tickets HTTP/1.1\r\nHost: x\r\nIf-Match: "1"\r\nIf-Match: "2"\r\nAuthorization: a\r\nAuthorization: b\r\n\r\n',
    'GET * HTTP/1.1\r\nHost: x\r\n\r\n',
    'OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /inbox HTTP/1.1\r\n\r\n',
    'GET /inbox HTTP/1.1\r\nHost: \u00ff:99999999\r\n\r\n',
    'PROPFIND /inbox HTTP/1.1\r\nHost: x\r\n\r\n',
    'POST /api/v1/tickets/1/reply HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'POST /api/auth/signout HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
    `GET /${long} HTTP/1.1\r\nHost: x\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${long}\r\n\r\n`,
  ])
    expect([raw.slice(0, 80), await rawStatus(product.url, raw)]).toEqual([
      raw.slice(0, 80),
      expect.not.stringMatching(/^5/),
    ]);
  expect((await request.get(`${product.url}/api/health`)).status()).toBe(200);
});

type Sent = { method: string; path: string; headers: Record<string, string>; body?: string | undefined };

/** By Node's own client, which sends a path as it is. */
function statusOf(url: string, { method, path, headers, body }: Sent): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    // Each on a connection of its own: one that is kept may be closed just as it is used again.
    const options = { hostname, port, method, path, headers, timeout: 30_000, agent: false };
    const sent = httpRequest(options, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 599);
    });
    sent.on('timeout', () => sent.destroy(new Error('No answer in 30 s.')));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The status that these bytes are answered with; '' when the connection is closed without one. */
function rawStatus(url: string, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'));
    let answer = '';
    const end = () => {
      socket.destroy();
      resolve(/^HTTP\/1\.\d (\d{3})/.exec(answer)?.[1] ?? '');
    };
    socket.setTimeout(10_000, end);
    socket.on('error', end);
    socket.on('close', end);
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      if (answer.includes('\r\n')) end();
    });
  });
}
