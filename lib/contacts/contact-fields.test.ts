import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ctx, withActor } from '#lib/platform/context.ts';
import { openTestContext, type TestContext } from '#test/context.ts';
import { mia } from '#test/world/shop.ts';
import { createWorld } from '#test/world/world.ts';
import { archiveContactField, createContactField } from './contact-fields.ts';
import { getContact } from './read-contacts.ts';
import { updateContact } from './update-contact.ts';

let house: TestContext;
let ctx: Ctx;
beforeAll(async () => {
  house = await openTestContext();
  ctx = withActor(house.ctx, mia);
});
afterAll(() => house.close());

test('a field of one’s own takes what fits its kind, and goes away with its values unshown', async () => {
  const admin = house.ctx;
  const tier = await createContactField(admin, { name: 'Tier', kind: 'choice', choices: ['Gold', 'Silver'] });
  const since = await createContactField(admin, { name: 'Since', kind: 'date', choices: [] });
  const seats = await createContactField(admin, { name: 'Seats', kind: 'number', choices: [] });
  const { contact: one } = await createWorld(house.ctx);
  await updateContact(ctx, one.id, { fields: { [tier.id]: 'Gold', [since.id]: '2026-01-31' } });
  await updateContact(ctx, one.id, { fields: { [seats.id]: 12, [since.id]: null } });
  const valuesOf = async () => (await getContact(ctx, one.id)).fields.map(({ name, value }) => [name, value]);
  expect(await valuesOf()).toEqual([
    ['Tier', 'Gold'],
    ['Since', null],
    ['Seats', 12],
  ]);
  for (const [id, value] of [
    [tier.id, 'Bronze'],
    [since.id, '2026-02-30'],
    [seats.id, 'twelve'],
    ['cfd_0', 'x'],
  ] as const)
    await expect(updateContact(ctx, one.id, { fields: { [id]: value } })).rejects.toMatchObject({
      code: 'invalid',
    });
  await archiveContactField(admin, tier.id);
  expect(await valuesOf()).toEqual([
    ['Since', null],
    ['Seats', 12],
  ]);
  await expect(updateContact(ctx, one.id, { fields: { [tier.id]: 'Gold' } })).rejects.toMatchObject({
    code: 'invalid',
  });
});

test('fields of one’s own are an admin’s to make, with names and choices that are there once', async () => {
  const field = { name: 'Plan', kind: 'text' as const, choices: [] };
  await expect(createContactField(ctx, field)).rejects.toMatchObject({ code: 'forbidden' });
  await createContactField(house.ctx, field);
  for (const [wrong, code] of [
    [{ ...field, name: 'PLAN' }, 'conflict'],
    [{ ...field, name: 'Colour', kind: 'choice' as const }, 'invalid'],
    [{ name: 'Colour', kind: 'choice' as const, choices: ['Red', 'Red'] }, 'invalid'],
  ] as const)
    await expect(
      createContactField(house.ctx, { ...wrong, choices: [...wrong.choices] }),
    ).rejects.toMatchObject({
      code,
    });
});
