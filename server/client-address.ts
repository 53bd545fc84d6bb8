import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** Peers that can only be a proxy of the same house: loopback and private ranges (RFC 1918, RFC 4193). */
const HOUSE = new BlockList();
HOUSE.addSubnet('127.0.0.0', 8);
HOUSE.addSubnet('10.0.0.0', 8);
HOUSE.addSubnet('172.16.0.0', 12);
HOUSE.addSubnet('192.168.0.0', 16);
HOUSE.addAddress('::1', 'ipv6');
HOUSE.addSubnet('fc00::', 7, 'ipv6');

/**
 * Where a request came from: an address, or of IPv6 the network, since one client has all 2^64 addresses of its own.
 * X-Forwarded-For is believed only from a proxy of the house, and only its last entry: the one that proxy wrote
 * itself, whatever the client claimed before it.
 */
export function clientAddress(request: IncomingMessage): string {
  const peer = plain(request.socket.remoteAddress ?? '');
  const family = isIP(peer) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(peer) === 0 || !HOUSE.check(peer, family)) return network(peer);
  const claimed = plain(
    String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '',
  );
  return isIP(claimed) ? network(claimed) : peer;
}

/** IPv4 as such where it comes dressed as IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const [left = [], right = []] = address
    .split('::')
    .map((half) => half.split(':').filter((group) => group !== ''));
  const zeros = Array<string>(8 - left.length - right.length).fill('0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}
