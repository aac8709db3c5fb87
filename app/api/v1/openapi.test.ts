import { afterAll, beforeAll, expect, test } from 'vitest';
import { present } from '#test/present.ts';
import { openTestApi, type TestApi } from '#test/world/api.ts';

type Operation = {
  operationId: string;
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: { additionalProperties?: boolean } }> };
  responses: Record<string, object>;
};

type Media = Record<string, { example?: unknown }>;

let api: TestApi;
let document: {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  security: object[];
  components: {
    schemas: Record<string, { properties: Record<string, unknown>; required: string[] }>;
    securitySchemes: object;
  };
};
let operations: { path: string; method: string; operation: Operation }[];
beforeAll(async () => {
  api = await openTestApi();
  document = (await api.json('GET', '/openapi.json', { key: '' })).body;
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
});
afterAll(() => api.close());

test('the description is public, OpenAPI 3.1, and asks for a bearer key', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(document.components.securitySchemes).toMatchObject({ key: { type: 'http', scheme: 'bearer' } });
  expect(document.security).toContainEqual({ key: [] });
});

test('every operation has a name of its own, a sentence, and tells how it fails', () => {
  const names = operations.map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(65);
  for (const { operation } of operations) {
    expect(operation.summary).toMatch(/\.$/);
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['503', 'default']));
    for (const { in: place, required } of operation.parameters ?? []) {
      if (place === 'path') expect(required).toBe(true);
    }
  }
});

test('every reference leads somewhere and every path parameter is declared', () => {
  for (const [reference, name] of JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)) {
    expect([reference, document.components.schemas[present(name)] !== undefined]).toEqual([reference, true]);
  }
  for (const { path, operation } of operations) {
    const declared = (operation.parameters ?? [])
      .filter((parameter) => parameter.in === 'path')
      .map(({ name }) => name);
    expect(declared).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  }
});

test('every type of event is named, each with what its data carries', () => {
  const { Event, EventData } = document.components.schemas;
  expect(Event?.properties.type).toMatchObject({ enum: Object.keys(EventData?.properties ?? {}) });
  expect(EventData?.properties['ticket.closed']).toMatchObject({
    properties: { resolution: {}, number: { type: 'number' }, version: { type: 'number' } },
    required: ['before', 'resolution', 'number', 'version'],
  });
});

test('every described list without parameters answers under the server that the document names', async () => {
  expect((document as unknown as { servers: object[] }).servers).toEqual([{ url: '/api/v1' }]);
  const plain = operations.filter(
    ({ path, method, operation }) =>
      method === 'get' &&
      !path.includes('{') &&
      !(operation.parameters ?? []).some(({ required }) => required) &&
      !/^\/(?:events\/stream|ws)$/.test(path),
  );
  expect(plain.length).toBeGreaterThan(15);
  const session = await api.sessionFor('admin');
  for (const { path } of plain)
    expect([path, (await api.call('GET', path, { session })).status]).toEqual([path, 200]);
});

test('every JSON that is taken or given has an example', () => {
  for (const { path, method, operation } of operations) {
    const given = Object.entries(operation.responses as Record<string, { content?: Media }>).filter(
      ([status, { content }]) => status.startsWith('2') && content?.['application/json'],
    );
    const taken = operation.requestBody?.content['application/json'] as { example?: unknown } | undefined;
    const hasExample = given.some(([, { content }]) => content?.['application/json']?.example !== undefined);
    expect([method, path, taken?.example !== undefined, hasExample]).toEqual([
      method,
      path,
      taken !== undefined,
      given.length > 0,
    ]);
  }
});

test('every body that is written refuses fields that it does not know', () => {
  const bodies = operations.filter(
    // Doors for mail take what others write, and an upload is a file.
    ({ path, operation }) => operation.requestBody && !path.startsWith('/inbound/') && path !== '/uploads',
  );
  expect(bodies.length).toBeGreaterThan(25);
  for (const { path, method, operation } of bodies) {
    const { schema } = present(operation.requestBody?.content['application/json']);
    expect([method, path, schema.additionalProperties]).toEqual([method, path, false]);
  }
});

test('the shapes are named, and what may be null says so', () => {
  const { Ticket, TicketView, Message, Problem } = document.components.schemas;
  expect(Ticket?.required).toContain('version');
  expect(TicketView?.properties.draft).toEqual({
    anyOf: [{ $ref: '#/components/schemas/Draft' }, { type: 'null' }],
  });
  expect(Message?.properties.from).toEqual({
    anyOf: [{ $ref: '#/components/schemas/Address' }, { type: 'null' }],
  });
  expect(Problem?.required).toContain('request_id');
});
