import { cookies } from 'next/headers';

/** The time zone of who looks at the desk, as their browser told it; UTC before it has. */
export async function deskTimeZone(): Promise<string> {
  const timeZone = (await cookies()).get('cs_tz')?.value;
  return timeZone && isTimeZone(timeZone) ? timeZone : 'UTC';
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
