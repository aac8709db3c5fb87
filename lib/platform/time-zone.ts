/**
 * Whether it names an IANA time zone. An offset such as +02:00 is none: PostgreSQL and JavaScript read its sign in opposite
 * ways.
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+/-]*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
