import { isIPv6 } from 'node:net';

/** The host as this machine reaches it: never a wildcard, and IPv6 in brackets. */
export function connectableHost(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return isIPv6(host) ? `[${host}]` : host;
}
