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
  return parsed.range() === 'unicast' && !metadata.has(parsed.toString());
}
