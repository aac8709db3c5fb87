import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idempotencyKeys, tags } from '#db/schema/index.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { findResponse, writeOnce } from './idempotency.ts';

let context: TestContext;
beforeAll(async () => {
  context = await openTestContext();
});
afterAll(() => context.close());

const done = { status: 201, body: '{}' };

/** Writes a tag of the name under a key. */
function write(key: string, name: string, hash = 'hash') {
  return writeOnce(context.ctx, { key, hash }, async ({ db }) => {
    await db.insert(tags).values({ name });
    return done;
  });
}

function age(interval: string) {
  return context.ctx.db.update(idempotencyKeys).set({ createdAt: sql`now() - ${interval}::interval` });
}

async function written(name: string) {
  return context.ctx.db.$count(tags, sql`name = ${name}`);
}

test('a key that many bring at once writes once; the others get its response, or hear that it runs', async () => {
  const answers = await Promise.allSettled(Array.from({ length: 20 }, () => write('race', 'race')));
  expect(await written('race')).toBe(1);
  for (const answer of answers) {
    if (answer.status === 'fulfilled') expect([null, done]).toContainEqual(answer.value);
    else expect(answer.reason).toMatchObject({ code: 'conflict', facts: { retry_after: 1 } });
  }
  expect(await write('race', 'race')).toEqual(done);
});

test('a stored response is returned for a day; then the key is free', async () => {
  expect(await write('day', 'day')).toBeNull();
  await age('23 hours');
  expect(await write('day', 'day')).toEqual(done);
  await expect(write('day', 'day', 'other')).rejects.toMatchObject({ code: 'invalid' });
  await age('25 hours');
  expect(await write('day', 'the next day', 'other')).toBeNull();
  expect(await findResponse(context.ctx, { key: 'day', hash: 'other' })).toEqual(done);
});

test('what fails undoes its effect and frees its key', async () => {
  const failing = writeOnce(context.ctx, { key: 'fails', hash: 'hash' }, async ({ db }) => {
    await db.insert(tags).values({ name: 'fails' });
    throw new Error('after the effect');
  });
  await expect(failing).rejects.toThrow('after the effect');
  expect(await written('fails')).toBe(0);
  expect(await write('fails', 'fails')).toBeNull();
  expect(await written('fails')).toBe(1);
});

test('a write waits for a lock within limits', async () => {
  const { ctx } = context;
  await writeOnce(ctx, null, async ({ db }) => {
    const [limits] = await db.execute(
      sql`select current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as still`,
    );
    expect(limits).toEqual({ lock: '8s', still: '20s' });
    return done;
  });
  const [after] = await ctx.db.execute(sql`select current_setting('lock_timeout') as lock`);
  expect(after).toEqual({ lock: '0' });
});
