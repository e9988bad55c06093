import fc from "fast-check"
import { Secret } from "medusa-integration-kit"
import { describe, expect, it } from "vitest"
import { newGatewayOrderId } from "./new-gateway-order-id"
import { isOrderToken, orderToken } from "./order-token"
import { openAtRest, sealAtRest } from "./seal-at-rest"

const SECRET = new Secret("a-secret-of-the-store-with-32-chars!")
const OTHER = new Secret("another-secret-of-another-store-32ch")

describe("an order's token", () => {
  it("opens its order and no other", () => {
    const token = orderToken("order_1", SECRET)
    expect(isOrderToken(token, "order_1", SECRET)).toBe(true)
    expect(isOrderToken(token, "order_2", SECRET)).toBe(false)
    expect(isOrderToken(token, "order_1", OTHER)).toBe(false)
  })

  it("is the same whenever it is derived", () => {
    expect(orderToken("order_1", SECRET)).toBe(orderToken("order_1", SECRET))
  })

  it.each([undefined, null, "", 7, ["x"], {}])("is not %s", (presented) => {
    expect(isOrderToken(presented, "order_1", SECRET)).toBe(false)
  })
})

describe("a gateway order id", () => {
  it("has the letters, digits and length that BillDesk takes everywhere", () => {
    for (let i = 0; i < 200; i += 1) expect(newGatewayOrderId()).toMatch(/^[A-Za-z0-9]{10,35}$/)
  })

  it("is never the same twice", () => {
    const ids = Array.from({ length: 5000 }, () => newGatewayOrderId())
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe("a text at rest", () => {
  it("comes back whole with its own secret and not with another", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const wellFormed = Buffer.from(text, "utf8").toString("utf8")
        const sealed = sealAtRest(wellFormed, SECRET)
        expect(openAtRest(sealed, SECRET)).toBe(wellFormed)
        expect(openAtRest(sealed, OTHER)).toBeUndefined()
      }),
    )
  })

  it("is refused when one character was changed", () => {
    const sealed = sealAtRest("rdata of an order", SECRET)
    for (let at = 3; at < sealed.length; at += 1) {
      const changed = sealed.slice(0, at) + (sealed[at] === "A" ? "B" : "A") + sealed.slice(at + 1)
      const opened = openAtRest(changed, SECRET)
      // The last character of base64url carries bits that mean nothing: the same bytes are no alteration.
      if (opened !== undefined) expect(opened).toBe("rdata of an order")
    }
  })

  it("shows nothing of the text", () => {
    expect(sealAtRest("canary-0300", SECRET)).not.toContain("canary")
  })
})
