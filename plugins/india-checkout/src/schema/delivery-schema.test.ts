import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { z } from "zod"
import { checkDelivery, DELIVERY_FIELDS, deliveryRules } from "../contract"
import { deliverySchema } from "./delivery-schema"

describe("the schema and the rules", () => {
  it("judge alike, whatever is sent, and say the same sentences", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("Asha Rao", "9876543210", "411001", "MH"),
      fc.anything(),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...DELIVERY_FIELDS), anything), (form) => {
        const parsed = deliverySchema.safeParse(form)
        const checked = checkDelivery(form)
        expect(parsed.success).toBe(checked.ok)
        if (parsed.success) expect(parsed.data).toEqual(checked.value)
        else {
          const sentences = new Map(parsed.error.issues.map((issue) => [issue.path[0], issue.message]))
          expect(sentences).toEqual(
            new Map(Object.entries(checked.errors).map(([field, error]) => [field, error.message])),
          )
        }
      }),
      { numRuns: 500 },
    )
  })

  it("know the same fields", () => {
    expect(Object.keys(deliverySchema.shape)).toEqual(DELIVERY_FIELDS)
  })
})

it("an email address that the rule accepts is one that Medusa's own check accepts", () => {
  const characters = fc.constantFrom(..."abz019.-_+'@ %".split(""))
  const medusas = z.email()
  fc.assert(
    fc.property(
      fc.array(characters, { maxLength: 12 }),
      fc.array(characters, { maxLength: 10 }),
      (local, domain) => {
        const checked = deliveryRules.email.check(`${local.join("")}@${domain.join("")}.in`)
        if (checked.ok) expect(medusas.safeParse(checked.value).success).toBe(true)
      },
    ),
    { numRuns: 20_000 },
  )
})
