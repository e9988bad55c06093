import { BlockList, isIP } from "node:net"

export interface ClientAddress {
  readonly address: string
  /** Many people stand behind it: a storefront's server, or a proxy that does not say for whom it asks. */
  readonly isShared: boolean
}

/** Addresses that no stranger on the internet can have: this machine and its neighbours. */
const NEAR = new BlockList()
for (const [network, bits] of [
  ["127.0.0.0", 8],
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
  ["100.64.0.0", 10],
] as const)
  NEAR.addSubnet(network, bits, "ipv4")
NEAR.addAddress("::1", "ipv6")
NEAR.addSubnet("fc00::", 7, "ipv6")
NEAR.addSubnet("fe80::", 10, "ipv6")

/**
 * Who asks. Medusa trusts one proxy whether or not there is one, so Express's word for the client can be whatever a
 * stranger wrote into X-Forwarded-For. It counts only when the peer of the connection stands near, as a proxy does.
 *
 * @param peer the other end of the connection
 * @param forwarded Express's `req.ip`: the last address of X-Forwarded-For, else the peer again
 */
export function clientAddress(peer: string | undefined, forwarded: string | undefined): ClientAddress {
  const direct = plain(peer)
  if (!isNear(direct)) return { address: network(direct), isShared: false }
  const told = plain(forwarded)
  return isNear(told) ? { address: direct, isShared: true } : { address: network(told), isShared: false }
}

/** IPv4 as such, also when it is written as IPv6; what is no address at all comes out empty. */
function plain(address: string | undefined): string {
  const text = address?.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "") ?? ""
  return isIP(text) === 0 ? "" : text
}

const isNear = (address: string): boolean =>
  address === "" || NEAR.check(address, isIP(address) === 6 ? "ipv6" : "ipv4")

/** One IPv6 customer has a whole /64 to change addresses in, so that is what counts. */
function network(address: string): string {
  if (isIP(address) !== 6) return address
  const [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::")
  const front = head === "" ? [] : head.split(":")
  const back = tail === undefined || tail === "" ? [] : tail.split(":")
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => "0")
  return `${[...front, ...zeros, ...back].slice(0, 4).join(":")}::/64`
}
