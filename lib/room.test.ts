import { expect, test } from 'vitest';
import { openRoom } from './room.ts';

test('never more bytes are inside than there is room for, nobody is passed over, and all get their turn', async () => {
  const roomFor = openRoom(100);
  let inside = 0;
  let most = 0;
  const order: number[] = [];
  const sizes = [60, 60, 30, 100, 10, 10, 80];
  await Promise.all(
    sizes.map((bytes, i) =>
      roomFor(bytes, async () => {
        order.push(i);
        inside += bytes;
        most = Math.max(most, inside);
        await new Promise(setImmediate);
        inside -= bytes;
      }),
    ),
  );
  expect(order).toEqual(sizes.map((_, i) => i));
  expect(most).toBeLessThanOrEqual(100);
});

test('what is larger than the room goes alone, and a failure gives its room back', async () => {
  const roomFor = openRoom(100);
  await expect(
    roomFor(500, async () => {
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  await expect(roomFor(100, async () => 'in')).resolves.toBe('in');
});
