import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brokenPromises, type PromisedDocument, promisesOf } from '#test/api-shape.ts';
import { shapeOfText, shapeText } from '#test/api-shape-text.ts';
import type { ApiHost } from './api-env.ts';
import { createApi } from './app.ts';

const promisedFile = new URL('./api-shape.txt', import.meta.url);
const promised = shapeOfText(readFileSync(promisedFile, 'utf8').split('\n').filter(Boolean));

async function shapeNow(): Promise<string[]> {
  const answer = await createApi({} as ApiHost).request('/api/v1/openapi.json');
  return promisesOf((await answer.json()) as PromisedDocument);
}

test('nothing that the API promised is gone, and nothing new is asked for (docs/api-versions.md)', async () => {
  expect(promised.length).toBeGreaterThan(1000);
  expect(brokenPromises(promised, await shapeNow())).toEqual([]);
});

test('what the API promises is written down: npm test -- unit app/api/v1/api-shape.test.ts -u', async () => {
  await expect(`${shapeText(await shapeNow()).join('\n')}\n`).toMatchFileSnapshot(promisedFile.pathname);
});

test('the file of the shape says every line of it', async () => {
  const now = await shapeNow();
  expect(shapeOfText(shapeText(now))).toEqual(now);
});

function documentOf(change: (made: ReturnType<typeof parts>) => void): PromisedDocument {
  const made = parts();
  change(made);
  const { query, body, pet, operation } = made;
  const json = (schema: object) => ({ content: { 'application/json': { schema } } });
  return {
    paths: {
      '/pets': {
        post: {
          operationId: operation.name,
          parameters: [{ name: 'dry', in: 'query', ...query }],
          requestBody: { required: true, ...json({ type: 'object', ...body }) },
          responses: { 201: json({ $ref: '#/components/schemas/Pet' }) },
        },
      },
    },
    components: { schemas: { Pet: { type: 'object', ...pet } } },
  };
}

type Fields = { properties: Record<string, object>; required: string[] };

function parts() {
  const body: Fields = {
    properties: { name: { type: 'string' }, age: { type: 'number' } },
    required: ['name'],
  };
  const pet: Fields = {
    properties: { id: { type: 'string' }, state: { enum: ['asleep', 'awake'] } },
    required: ['id'],
  };
  return { operation: { name: 'post_pets' }, query: { required: false }, body, pet };
}

function brokenBy(change: Parameters<typeof documentOf>[0]): string[] {
  return brokenPromises(promisesOf(documentOf(() => {})), promisesOf(documentOf(change)));
}

test.each<[string, Parameters<typeof documentOf>[0], string]>([
  ['an operation renamed', (d) => (d.operation.name = 'x'), 'gone: operation POST /pets is called post_pets'],
  ['a field of an answer removed', (d) => delete d.pet.properties.state, 'gone: gives Pet > state'],
  ['a field no longer always given', (d) => d.pet.required.pop(), 'gone: always gives Pet > id'],
  [
    'a field that may now be null',
    (d) => (d.pet.properties.id = { type: ['string', 'null'] }),
    'new: may be null Pet > id',
  ],
  [
    'a value removed',
    (d) => (d.pet.properties.state = { enum: ['awake'] }),
    'gone: gives Pet > state = "asleep"',
  ],
  ['a field no longer taken', (d) => delete d.body.properties.age, 'gone: takes POST /pets > body.age'],
  ['a field now asked for', (d) => d.body.required.push('age'), 'new: asks for POST /pets > body.age'],
  ['a parameter now asked for', (d) => (d.query.required = true), 'new: asks for POST /pets > query dry'],
])('%s is a broken promise', (_, change, told) => {
  expect(brokenBy(change)).toContain(told);
});

test('what is added, or no longer asked for, breaks nothing', () => {
  const broken = brokenBy(({ body, pet }) => {
    body.required = [];
    body.properties.home = { type: 'object', properties: { city: {} }, required: ['city'] };
    pet.properties.owner = { type: ['string', 'null'] };
    pet.required.push('owner');
  });
  expect(broken).toEqual([]);
});
