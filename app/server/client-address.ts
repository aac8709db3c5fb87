/**
 * The network address that a request came from. Next names the peer in X-Forwarded-For when nobody else has; a proxy
 * appends what it saw, so only the last entry is not the client's own invention.
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
