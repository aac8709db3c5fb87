/**
 * Returns the IP address of a request’s client. Next puts the peer into X-Forwarded-For unless a proxy set it.
 * A proxy appends what it saw, so only the last entry can be trusted.
 */
export function clientAddress(forwardedFor: string | null | undefined): string {
  return (
    forwardedFor
      ?.split(',')
      .at(-1)
      ?.trim()
      .replace(/^::ffff:/, '') || 'unknown'
  );
}
