import { describe, expect, it } from "vitest"
import { clientAddress } from "./client-address"

describe("who asks", () => {
  it.each([
    ["a stranger", "198.51.100.1", "198.51.100.1", "198.51.100.1"],
    ["a stranger who writes X-Forwarded-For", "198.51.100.1", "203.0.113.5", "198.51.100.1"],
    ["the client of a proxy on this machine", "::ffff:127.0.0.1", "203.0.113.5", "203.0.113.5"],
    ["the client of a proxy next door", "10.1.2.3", "::ffff:203.0.113.5", "203.0.113.5"],
    ["one IPv6 customer", "2001:db8:1:2:3::4", "", "2001:db8:1:2::/64"],
    ["the same customer with another address", "2001:db8:1:2:ffff::1", "", "2001:db8:1:2::/64"],
    ["an IPv6 client of a proxy", "::1", "2001:db8::1", "2001:db8:0:0::/64"],
  ])("%s has an address of their own", (_who, peer, forwarded, address) => {
    expect(clientAddress(peer, forwarded)).toEqual({ address, isShared: false })
  })

  it.each([
    ["127.0.0.1", "127.0.0.1"],
    ["10.0.0.1", "not an address"],
    ["::1", "192.168.7.7"],
    ["fd00::1", undefined],
    ["127.0.0.1", "203.0.113.5, 1"],
  ])("behind %s, which says %s, stand many", (peer, forwarded) => {
    expect(clientAddress(peer, forwarded)).toEqual({ address: peer, isShared: true })
  })
})
