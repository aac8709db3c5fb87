import ipaddr from 'ipaddr.js';

/** Cloud metadata services in public ranges. */
const metadata = new Set(['168.63.129.16']);

/**
 * Whether an IP address is public: not private, loopback, link-local, shared, multicast, reserved or cloud metadata. IPv6
 * addresses that map to such IPv4 ones are refused too.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && !metadata.has(parsed.toString()) && !isIpv4Compatible(parsed);
}

/** Whether an IP address is of this machine alone. */
export function isLoopbackAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}

/** `::a.b.c.d`, deprecated (RFC 4291 section 2.5.5.1). */
function isIpv4Compatible(address: ipaddr.IPv4 | ipaddr.IPv6) {
  return (
    address.kind() === 'ipv6' &&
    address
      .toByteArray()
      .slice(0, 12)
      .every((byte) => byte === 0)
  );
}
