import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { EVENT_ORIGINS } from "../contract"
import { readBrowserEvents } from "./browser-events"

const NOW = new Date("2026-11-22T10:00:00Z")
const item = { item_id: "LS-INSBOT-EME", item_name: "Insulated Bottle 600 ml", price: 1499, quantity: 1 }
const properties = { currency: "INR", value: 1499, items: [item] }
const add = { name: "cart.add", at: "2026-11-22T09:59:59.500Z", properties }
const faultsOf = (...events: unknown[]): readonly string[] => {
  const read = readBrowserEvents({ events }, NOW)
  return read.ok ? [] : read.faults
}

describe("what a browser may tell", () => {
  it("is taken whole", () => {
    const named = { ...item, item_name: "इंसुलेटेड बोतल", item_variant: "पन्ना हरा", item_category: "Drinkware" }
    expect(
      faultsOf(
        add,
        {
          ...add,
          client_id: "3f2b8c9e-6f0a-4d1b-9c55-0a1b2c3d4e5f",
          properties: { ...properties, items: [named] },
        },
        {
          ...add,
          client_id: "1234567890.1690000000",
          name: "checkout.start",
          at: "2026-11-22T15:30:00+05:30",
        },
        { ...add, name: "cart.update", properties: { ...properties, change: "decreased" } },
      ),
    ).toEqual([])
  })

  it.each(Object.entries(EVENT_ORIGINS).filter(([, origin]) => origin === "server"))(
    "is nothing that the server alone knows: %s",
    (name) => {
      expect(faultsOf({ ...add, name })).not.toEqual([])
    },
  )

  it.each([
    ["an unknown event", { ...add, name: "page.view" }],
    ["a member of its own", { ...add, email: "x" }],
    ["a property of its own", { ...add, properties: { ...properties, note: "x" } }],
    [
      "an item's member of its own",
      { ...add, properties: { ...properties, items: [{ ...item, buyer: "x" }] } },
    ],
    [
      "an address in a title",
      { ...add, properties: { ...properties, items: [{ ...item, item_name: "for asha@example.com" }] } },
    ],
    [
      "a number in Devanagari",
      { ...add, properties: { ...properties, items: [{ ...item, item_variant: "९८७६५ ४३२१०" }] } },
    ],
    [
      "a number as an item",
      { ...add, properties: { ...properties, items: [{ ...item, item_id: "+91 98765 43210" }] } },
    ],
    ["a number as a value", { ...add, properties: { ...properties, value: 9_876_543_210 } }],
    ["a number as a client", { ...add, client_id: "9876543210" }],
    ["an address as a client", { ...add, client_id: "asha@example.com" }],
    ["a NUL character", { ...add, properties: { ...properties, items: [{ ...item, item_name: "a\0b" }] } }],
    [
      "ten thousand characters",
      { ...add, properties: { ...properties, items: [{ ...item, item_name: "a".repeat(10_000) }] } },
    ],
    ["another time", { ...add, at: "2026-11-01T00:00:00Z" }],
    ["tomorrow", { ...add, at: "2026-11-23T10:00:00Z" }],
    ["no time", { ...add, at: "now" }],
    ["no items", { ...add, properties: { ...properties, items: [] } }],
    ["half a piece", { ...add, properties: { ...properties, items: [{ ...item, quantity: 0.5 }] } }],
  ])("is not %s", (_what, event) => {
    expect(faultsOf(event)).toHaveLength(1)
  })

  it("is at most twenty events", () => {
    expect(faultsOf(...Array.from({ length: 20 }, () => add))).toEqual([])
    expect(faultsOf(...Array.from({ length: 21 }, () => add))).toHaveLength(1)
    expect(faultsOf()).toHaveLength(1)
  })

  it("is refused without an exception and without its own words, whatever it is", () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(readBrowserEvents(raw, NOW).ok).toBe(false)
      }),
    )
    const canary = "c4n4ry"
    const read = readBrowserEvents({ events: [{ ...add, [canary]: canary, name: canary }], [canary]: 1 }, NOW)
    expect(JSON.stringify(read)).not.toContain(canary)
  })
})
