import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { wishesOnSale } from "./wishes-on-sale"

const ON_SALE = new Map([
  ["bottle", new Set(["green", "white"])],
  ["mug", new Set<string>()],
])
const wish = (productId: string, variantId: string | null = null) => ({ productId, variantId })

describe("of what somebody wishes", () => {
  it("only products that can be seen are kept, and only variants that they have", () => {
    const wishes = [wish("bottle", "green"), wish("gone", "x"), wish("mug", "green")]
    expect(wishesOnSale(wishes, ON_SALE)).toEqual([wish("bottle", "green"), wish("mug")])
  })

  it("the earlier wish for a product wins", () => {
    expect(wishesOnSale([wish("bottle", "white"), wish("bottle", "green")], ON_SALE)).toEqual([
      wish("bottle", "white"),
    ])
  })

  it("keeping what was kept changes nothing", () => {
    const anyWish = fc.record({
      productId: fc.constantFrom("bottle", "mug", "gone"),
      variantId: fc.constantFrom("green", "white", "other", null),
    })
    fc.assert(
      fc.property(fc.array(anyWish), (wishes) => {
        const once = wishesOnSale(wishes, ON_SALE)
        expect(wishesOnSale(once, ON_SALE)).toEqual(once)
      }),
    )
  })
})
