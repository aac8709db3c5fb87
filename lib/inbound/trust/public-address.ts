import { BlockList, isIPv4, isIPv6 } from 'node:net';

const reserved = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  reserved.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  reserved.addSubnet(net, bits, 'ipv6');

/** The address when it is public; null when it is missing, private or loopback (RFC 6890). */
export function publicAddress(address: string | null): string | null {
  const plain = address?.replace(/^::ffff:(?=[\d.]+$)/i, '') ?? '';
  if (isIPv4(plain)) return reserved.check(plain, 'ipv4') ? null : plain;
  if (isIPv6(plain)) return reserved.check(plain, 'ipv6') ? null : plain;
  return null;
}
