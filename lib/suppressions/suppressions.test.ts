import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { suppressManually } from './suppress-manually.ts';
import {
  findSuppression,
  liftSuppression,
  listSuppressions,
  suppress,
  suppressionsQuery,
} from './suppressions.ts';

let test_: TestContext;

beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

async function list(query: object = {}) {
  return (await listSuppressions(test_.ctx, suppressionsQuery.parse(query))).data.map(
    ({ address }) => address,
  );
}

test('suppressions are found by reason, by part of the address, and by their note', async () => {
  const { ctx } = test_;
  await suppress(ctx, {
    address: 'Ada@customer.example',
    reason: 'bounce',
    detail: '550 5.1.1 No such user',
  });
  await suppress(ctx, { address: 'bob@customer.example', reason: 'complaint', detail: 'abuse' });
  await suppressManually(ctx, { address: 'eve_1@elsewhere.example', detail: 'Asked by telephone' });
  expect(await list()).toEqual(['eve_1@elsewhere.example', 'bob@customer.example', 'ada@customer.example']);
  expect(await list({ reason: 'complaint' })).toEqual(['bob@customer.example']);
  expect(await list({ q: 'CUSTOMER' })).toEqual(['bob@customer.example', 'ada@customer.example']);
  expect(await list({ q: 'telephone' })).toEqual(['eve_1@elsewhere.example']);
  expect(await list({ q: 'e_e' })).toEqual([]);
});

test('a lifted one stays as history, with who lifted it and why, and the address can be suppressed again', async () => {
  const { ctx } = test_;
  const address = 'carol@customer.example';
  const { id } = await suppressManually(ctx, { address, detail: null });
  await liftSuppression(ctx, id, { reason: 'She has a new provider' });
  expect(await findSuppression(ctx, address)).toBeNull();
  await expect(liftSuppression(ctx, id, { reason: 'Again' })).rejects.toMatchObject({ code: 'not_found' });
  expect((await listSuppressions(ctx, suppressionsQuery.parse({ status: 'lifted' }))).data).toMatchObject([
    { id, lifted_by: 'Countersign', lifted_because: 'She has a new provider' },
  ]);
  expect(await suppressManually(ctx, { address, detail: null })).not.toMatchObject({ id });
});

test('suppressions are seen, added and lifted by admins only', async () => {
  const member = withActor(test_.ctx, {
    type: 'user',
    id: 'usr_1',
    name: 'Ada',
    role: 'member',
    mailboxIds: null,
  });
  const { id } = await suppressManually(test_.ctx, { address: 'dora@customer.example', detail: null });
  const acts = [
    listSuppressions(member, suppressionsQuery.parse({})),
    suppressManually(member, { address: 'x@y.example' }),
    liftSuppression(member, id, { reason: 'Because' }),
  ];
  for (const act of acts) await expect(act).rejects.toMatchObject({ code: 'forbidden' });
});
