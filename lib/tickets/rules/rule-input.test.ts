import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rules } from '#db/schema/index.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { signedInAs } from '#test/world/signed-in.ts';
import { createTestMailbox } from '#test/world/world.ts';
import { dryRunRule } from './dry-run.ts';
import { createRule, listRules } from './rules.ts';
import { type RuleAction, ruleInput } from './schema.ts';

let test_: TestContext;
beforeAll(async () => {
  test_ = await openTestContext();
});
afterAll(() => test_.close());

const refused = (code: string) => expect.objectContaining({ code });
const tagged: RuleAction[] = [{ do: 'add_tag', tag: 'found' }];

test('only an admin of every mailbox sees, makes or tries rules', async () => {
  const mailbox = await createTestMailbox(test_.ctx, { address: 'rules@shop.example' });
  for (const ctx of [
    await signedInAs(test_.ctx, { name: 'Mem', role: 'member' }),
    await signedInAs(test_.ctx, { name: 'Adm', role: 'admin', mailboxIds: [mailbox.id] }),
  ]) {
    await expect(listRules(ctx)).rejects.toEqual(refused('forbidden'));
    await expect(createRule(ctx, { name: 'A', actions: tagged })).rejects.toEqual(refused('forbidden'));
    await expect(dryRunRule(ctx, { actions: tagged })).rejects.toEqual(refused('forbidden'));
  }
  expect(await test_.ctx.db.select().from(rules).where(eq(rules.createdBy, 'Mem'))).toEqual([]);
});

test('acts that exclude each other, and conditions of no sense, are refused', async () => {
  const actions: RuleAction[] = [{ do: 'close' }, { do: 'snooze', hours: 1 }];
  await expect(
    createRule(await signedInAs(test_.ctx, { name: 'Grace', role: 'admin' }), { name: 'A', actions }),
  ).rejects.toEqual(refused('invalid'));
  const rule = (condition: unknown) =>
    ruleInput.safeParse({ name: 'A', actions: tagged, conditions: [condition] }).success;
  expect(rule({ field: 'sender', op: 'is', values: ['a@b.example', 'c.example', '@d.example'] })).toBe(true);
  expect(rule({ field: 'sender', op: 'is', values: ['(a+)+$'] })).toBe(false);
  expect(rule({ field: 'sender', op: 'is', values: [] })).toBe(false);
  expect(rule({ field: 'mail', op: 'is', values: ['bounce'] })).toBe(false);
  expect(rule({ field: 'subject', op: 'matches', values: ['x'] })).toBe(false);
});
