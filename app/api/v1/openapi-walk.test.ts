import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { system } from '#lib/platform/context.ts';
import { exampleOfAnswer, type WalkedAnswer } from '#test/api-example.ts';
import { present } from '#test/present.ts';
import { publicExamples } from '#test/public-examples.ts';
import { routeRequests } from '#test/requests/route-requests.ts';
import { createSubject, type TestRequest } from '#test/requests/subject.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';
import { createTestMailbox } from '#test/world/world.ts';
import type { Example } from './openapi-examples.ts';

type Operation = { parameters?: { name: string }[]; responses: Record<string, object>; requestBody?: object };

const routes = Object.entries(routeRequests).map(([route, make]) => ({ route, make }));
const written: Record<string, Example> = {};

let api: TestApi;
let declared: Record<string, Operation>;
let foreignKey: string;
let readingKey: string;
beforeAll(async () => {
  const env = { UNDO_SEND_MS: 60_000 };
  api = await openTestApi({ burst: 1e9, perSecond: 1e9 }, { env });
  const { paths } = (await api.json('GET', '/openapi.json', { key: '' })).body;
  declared = Object.fromEntries(
    Object.entries<Record<string, Operation>>(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation]),
    ),
  );
  const other = await createTestMailbox(api.ctx, { address: 'other@shop.example' });
  foreignKey = await api.keyFor(['read', 'write', 'propose', 'send', 'admin'], [other.id]);
  readingKey = await api.keyFor(['read']);
});
afterAll(() => api.close());

test.for(routes)(
  '$route answers what is declared, and heeds the headers that are',
  async ({ route, make }) => {
    const session = await api.sessionFor('admin');
    const caller = {
      type: 'user',
      id: session.userId,
      name: 'Ada',
      role: 'admin',
      mailboxIds: null,
    } as const;
    const subject = await createSubject({ ...api.ctx, actor: system }, caller);
    const operation = present(declared[route]);
    const takes = (name: string) =>
      operation.parameters?.some((parameter) => parameter.name === name) ?? false;
    const [method = ''] = route.split(' ');

    async function ask(request: TestRequest, options: Parameters<TestApi['call']>[2] = { session }) {
      const { path, body, headers } = request;
      const answer = await api.call(method, path, {
        ...(options?.raw === undefined ? { body } : {}),
        ...options,
        headers: { ...headers, 'Sec-Fetch-Site': 'same-origin', ...options?.headers },
      });
      return answer;
    }
    async function expectDeclared(
      how: string,
      request: TestRequest,
      options?: Parameters<TestApi['call']>[2],
    ) {
      const { status } = await ask(request, options);
      expect({ how, status, declared: Object.keys(operation.responses) }).toEqual({
        how,
        status,
        declared: expect.arrayContaining([String(status)]),
      });
      return status;
    }

    const request = await make(subject);
    await expectDeclared('without a key', request, { key: '' });
    await expectDeclared('with a key of another mailbox', request, { key: foreignKey });
    await expectDeclared('with a key that may only read', request, { key: readingKey });
    await expectDeclared('with an unknown parameter', { ...request, path: withUnknown(request.path) });
    await expectDeclared('of an unknown thing', { ...request, path: withOtherIds(request.path) });
    if (method !== 'GET') {
      const badKey = { session, headers: { 'Idempotency-Key': 'k'.repeat(300) } };
      expect([
        takes('Idempotency-Key'),
        await expectDeclared('with a key too long', request, badKey),
      ]).toEqual([true, 422]);
      await expectDeclared('with a wrong field', { ...request, body: { no_such_field: 1 } });
      const raw = { session, raw: '{"', headers: { 'Content-Type': 'application/json' } };
      await expectDeclared('with broken JSON', request, raw);
      const text = { session, raw: 'a', headers: { 'Content-Type': 'text/plain' } };
      if (operation.requestBody) await expectDeclared('with text', request, text);
      const stale = await ask(await make(subject), { session, headers: { 'If-Match': '"99999"' } });
      expect([takes('If-Match'), stale.status === 412]).toEqual([takes('If-Match'), takes('If-Match')]);
    }
    const valid = await make(subject);
    const answer = await ask(valid);
    expect([answer.status, Object.keys(operation.responses)]).toEqual([
      answer.status,
      expect.arrayContaining([String(answer.status)]),
    ]);
    expect(answer.status).toBeLessThan(300);
    written[route] = exampleOfAnswer(subject, valid, await readAnswer(answer));
  },
);

test('every operation has an example; WRITE_EXAMPLES=1 writes them anew', async () => {
  const all = { ...written, ...publicExamples };
  if (process.env.WRITE_EXAMPLES) {
    const lines = Object.entries(all)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([route, example]) => `${JSON.stringify(route)}: ${JSON.stringify(example)}`);
    await writeFile(new URL('./examples.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);
  }
  expect(Object.keys(all).sort()).toEqual(Object.keys(declared).sort());
});

async function readAnswer(answer: Response): Promise<WalkedAnswer> {
  const type = answer.headers.get('Content-Type') ?? '';
  const text = await answer.text();
  const isText = /^(?:text|message)\//.test(type);
  const body = type.includes('json') ? JSON.parse(text) : isText ? text.slice(0, 400) : undefined;
  return { status: answer.status, body };
}

function withUnknown(path: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}no_such_parameter=1`;
}

const withOtherIds = (path: string) => path.replaceAll(/(?<=[a-z]{2,4}_)[0-9a-f]{32}/g, '0'.repeat(32));
