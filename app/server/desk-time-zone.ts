import { cookies } from 'next/headers';
import { isTimeZone } from '#lib/platform/time-zone.ts';
import { currentSettings } from './session.ts';

/** The time zone of who looks at the desk: the one they chose, else as their browser told it; UTC before it has. */
export async function deskTimeZone(): Promise<string> {
  const { time_zone: chosen } = await currentSettings();
  if (chosen && isTimeZone(chosen)) return chosen;
  const timeZone = (await cookies()).get('cs_tz')?.value;
  return timeZone && isTimeZone(timeZone) ? timeZone : 'UTC';
}
