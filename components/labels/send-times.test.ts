import { expect, test } from 'vitest';
import { sendTimes } from './send-times.ts';

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

test('the times offered are to come, at hours at which people read mail, and each once', () => {
  for (let hour = 0; hour < 24 * 14; hour += 5) {
    const now = new Date(2026, 2, 2, hour, 20);
    const times = sendTimes(now, here);
    expect(times.length).toBeGreaterThanOrEqual(2);
    expect(new Set(times.map(({ at }) => +at)).size).toBe(times.length);
    for (const { name, at } of times) {
      expect(at.getTime()).toBeGreaterThan(now.getTime());
      if (name !== 'inAnHour') expect([8, 14]).toContain(at.getHours());
      if (name.endsWith('Morning') && name !== 'thisMorning') expect([0, 6]).not.toContain(at.getDay());
    }
  }
});
