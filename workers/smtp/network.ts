import ipaddr from 'ipaddr.js';

/**
 * The network that an address is counted with: an IPv4 /24 or an IPv6 /64, the least that one holder usually has.
 * Whatever is no address is a network of its own.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  const prefix = parsed.kind() === 'ipv4' ? 24 : 64;
  const network = parsed.toByteArray().map((byte, index) => (index < prefix / 8 ? byte : 0));
  return `${ipaddr.fromByteArray(network)}/${prefix}`;
}
