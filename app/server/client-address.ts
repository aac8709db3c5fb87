import { isInNetworks, normalizeIpAddress } from '#lib/platform/network.ts';
import { peerAddress } from './peer-address.ts';

/**
 * The IP address of a request's client; `unknown` without one. X-Forwarded-For is read from its right end, and only as
 * far as trusted proxies wrote it: what stands further left is a stranger's claim.
 */
export function clientAddress(headers: Headers, trustedProxies: readonly string[]): string {
  let address = peerAddress(headers);
  if (address === null) return 'unknown';
  const claimed = (headers.get('x-forwarded-for') ?? '').split(',');
  while (isInNetworks(address, trustedProxies)) {
    const next = normalizeIpAddress(withoutPort(claimed.pop()?.trim() ?? ''));
    if (next === null) break;
    address = next;
  }
  return address;
}

/** Some proxies write the port, too: `192.0.2.1:4711` and `[2001:db8::1]:4711`. */
function withoutPort(entry: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]*)\]|([\d.]+))(?::\d+)?$/.exec(entry) ?? [];
  return bracketed ?? plain ?? entry;
}
