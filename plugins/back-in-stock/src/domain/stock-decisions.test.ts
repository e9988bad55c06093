import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { MOST_AT_ONCE, noticesNow } from "./notices-now"
import { isInStock, offerName, promisedPieces } from "./offer"
import type { Offer } from "./offer"

describe("what can be promised", () => {
  test.each([
    [{ manageInventory: true, allowBackorder: false, available: 3 }, 3],
    [{ manageInventory: true, allowBackorder: false, available: 0 }, 0],
    [{ manageInventory: true, allowBackorder: false, available: -3 }, 0],
    [{ manageInventory: true, allowBackorder: false, available: null }, 0],
    [{ manageInventory: true, allowBackorder: true, available: 0 }, "unlimited"],
    [{ manageInventory: false, allowBackorder: false, available: null }, "unlimited"],
  ])("of %j is %s", (facts, pieces) => {
    expect(promisedPieces(facts)).toBe(pieces)
  })
})

describe("an offer", () => {
  const offer: Offer = {
    variantId: "variant_1",
    productTitle: "Bottle",
    variantTitle: "Emerald",
    handle: "bottle",
    thumbnail: null,
    isSold: true,
    pieces: 1,
  }

  test("that is not sold is not in stock, however much lies there", () => {
    expect(isInStock(offer)).toBe(true)
    expect(isInStock({ ...offer, isSold: false })).toBe(false)
    expect(isInStock({ ...offer, pieces: "unlimited" })).toBe(true)
    expect(isInStock({ ...offer, pieces: 0 })).toBe(false)
  })

  test.each([
    ["Emerald", "Bottle – Emerald"],
    [null, "Bottle"],
    ["Default variant", "Bottle"],
    ["Bottle", "Bottle"],
  ])("with the variant %s is called %s", (variantTitle, name) => {
    expect(offerName({ ...offer, variantTitle })).toBe(name)
  })
})

describe("who is told now", () => {
  test("are a few for each piece, and those of the last minute count", () => {
    expect(noticesNow({ pieces: 3, noticesPerPiece: 3, toldJustNow: 0 })).toBe(9)
    expect(noticesNow({ pieces: 3, noticesPerPiece: 3, toldJustNow: 7 })).toBe(2)
    expect(noticesNow({ pieces: 3, noticesPerPiece: 3, toldJustNow: 9 })).toBe(0)
    expect(noticesNow({ pieces: 0, noticesPerPiece: 3, toldJustNow: 0 })).toBe(0)
    expect(noticesNow({ pieces: "unlimited", noticesPerPiece: 3, toldJustNow: 0 })).toBe(MOST_AT_ONCE)
  })

  test("never more than the multiple, never fewer than nobody", () => {
    const count = fc.nat({ max: 100_000 })
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 100 }), count, (pieces, noticesPerPiece, toldJustNow) => {
        const now = noticesNow({ pieces, noticesPerPiece, toldJustNow })
        expect(now).toBeGreaterThanOrEqual(0)
        expect(now + toldJustNow <= Math.max(toldJustNow, pieces * noticesPerPiece)).toBe(true)
      }),
    )
  })
})
