import { cookies } from 'next/headers';
import { isTimeZone } from '#lib/platform/time-zone.ts';

/** The time zone of who looks at the desk, as their browser told it; UTC before it has. */
export async function deskTimeZone(): Promise<string> {
  const timeZone = (await cookies()).get('cs_tz')?.value;
  return timeZone && isTimeZone(timeZone) ? timeZone : 'UTC';
}
