/** A Date whose local fields are what the clocks of a zone show at a moment. */
export function wallClock(at: Date, timeZone: string): Date {
  if (timeZone === ownZone()) return at;
  return new Date(at.getTime() + offset(at, timeZone) + at.getTimezoneOffset() * 60_000);
}

/** The moment at which the clocks of a zone show the local fields of a Date. */
export function fromWallClock(shown: Date, timeZone: string): Date {
  if (timeZone === ownZone()) return shown;
  const asUtc = shown.getTime() - shown.getTimezoneOffset() * 60_000;
  // The offset of the moment itself, which is another one than that of the first guess where clocks change between.
  const guess = asUtc - offset(new Date(asUtc), timeZone);
  return new Date(asUtc - offset(new Date(guess), timeZone));
}

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** By how many milliseconds the clocks of a zone are ahead of UTC. */
function offset(at: Date, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'medium', timeZone }).format(
    at,
  );
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(at.getTime() / 1000) * 1000;
}
