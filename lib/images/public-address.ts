import ipaddr from 'ipaddr.js';

/** Addresses in public ranges that only machines of a cloud reach, for what they should know of themselves. */
const metadata = new Set(['168.63.129.16']);

/**
 * Whether an IP address is one of the public internet: no private, loopback, link-local (also that of cloud metadata),
 * shared, multicast or reserved one, nor one of IPv6 that stands for such an address of IPv4.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && !metadata.has(parsed.toString()) && !isIpv4Compatible(parsed);
}

/** `::a.b.c.d` (RFC 4291 2.5.5.1), which nobody should use any more. */
function isIpv4Compatible(address: ipaddr.IPv4 | ipaddr.IPv6) {
  return (
    address.kind() === 'ipv6' &&
    address
      .toByteArray()
      .slice(0, 12)
      .every((byte) => byte === 0)
  );
}
