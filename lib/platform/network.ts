import ipaddr from 'ipaddr.js';

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** An IP address in its shortest form, an IPv4 address in IPv6 clothes as IPv4 (RFC 4291, 2.5.5.2); null for no address. */
export function normalizeIpAddress(address: string): string | null {
  return ipaddr.isValid(address) && !address.includes('%') ? ipaddr.process(address).toString() : null;
}

/** Whether this is a CIDR range, or an address that stands for itself. */
export const isNetwork = (value: string): boolean => readRange(value) !== null;

/** Whether an IP address lies in one of the networks, each a CIDR range or an address. */
export function isInNetworks(address: string, networks: readonly string[]): boolean {
  if (!networks.length || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return networks.some((network) => {
    const range = readRange(network);
    return range !== null && range[0].kind() === parsed.kind() && parsed.match(range);
  });
}

/** The network whose addresses one client has at will: its /24 for IPv4, its /64 for IPv6. Other words stay as they are. */
export function clientNetwork(address: string): string {
  if (!ipaddr.isValid(address)) return address.slice(0, 100);
  const parsed = ipaddr.process(address);
  const bits = parsed.kind() === 'ipv4' ? 24 : 64;
  const bytes = parsed.toByteArray().map((byte, at) => (at < bits / 8 ? byte : 0));
  return `${ipaddr.fromByteArray(bytes)}/${bits}`;
}

function readRange(value: string): Range | null {
  if (ipaddr.isValidCIDR(value)) return ipaddr.parseCIDR(value);
  if (!ipaddr.isValid(value) || !/[.:]/.test(value)) return null;
  const address = ipaddr.process(value);
  return [address, address.kind() === 'ipv4' ? 32 : 128];
}
