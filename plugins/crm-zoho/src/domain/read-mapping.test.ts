import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { defaultMapping } from "./default-mapping"
import { isSameMapping, readMapping } from "./read-mapping"

const good = defaultMapping("Sales_Orders")

describe("a mapping from outside", () => {
  it("that every shop begins with is taken as it is", () => {
    for (const module of ["Sales_Orders", "Deals", "Web_Orders"]) {
      const mapping = defaultMapping(module)
      const copy: unknown = JSON.parse(JSON.stringify(mapping))
      expect(readMapping(copy)).toEqual({ ok: true, mapping })
    }
  })

  it("tells every fault at once, and where it lies", () => {
    const reading = readMapping({
      ...good,
      keyField: "not a name",
      fields: [
        { field: "Subject", source: { kind: "fact", fact: "nonsense" } },
        { field: "Email", source: { kind: "fact", fact: "email" }, more: 1 },
      ],
      trigger: ["workflow", "workflow"],
      extra: true,
    })
    if (reading.ok) throw new Error("taken")
    const text = reading.faults.join("\n")
    for (const words of ["keyField", "fields.0.source.fact", "more", "extra"]) expect(text).toContain(words)
  })

  it("maps no field twice, the key and the look-ups counted in", () => {
    const twice = (field: string) =>
      readMapping({ ...good, fields: [{ field, source: { kind: "constant", value: "x" } }] })
    for (const field of [good.keyField, "Ordered_Items", "Contact_Name"]) expect(twice(field).ok).toBe(false)
    expect(readMapping({ ...good, fields: [good.fields[0], good.fields[0]] }).ok).toBe(false)
  })

  it("is taken or refused with a reason, whatever it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (given) => {
        const reading = readMapping(given)
        expect(reading.ok || reading.faults.length > 0).toBe(true)
      }),
    )
  })

  it("is the same whatever the order of its keys", () => {
    const turned = Object.fromEntries(Object.entries(good).reverse())
    const reading = readMapping(turned)
    expect(reading.ok && isSameMapping(reading.mapping, good)).toBe(true)
    expect(isSameMapping(good, { ...good, trigger: [] })).toBe(false)
  })
})
