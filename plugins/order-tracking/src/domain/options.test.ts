import { describe, expect, it } from "vitest"
import { parseOptions } from "./options"

const OPTIONS = {
  mayOpen: async () => false,
  orderKey: async () => null,
  seller: { name: "Our Shop" },
}

describe("the options", () => {
  it("need two functions and a seller's name; the notice has words of its own", () => {
    const verdict = parseOptions(OPTIONS)
    expect(verdict).toMatchObject({
      ok: true,
      settings: { seller: { name: "Our Shop", addressLines: [], gstin: undefined } },
    })
    expect(verdict.ok && verdict.settings.receiptNotice).toContain("not a tax invoice")
  })

  it("tell all their faults at once, each by its name and none with its value", () => {
    const verdict = parseOptions({
      mayOpen: "s3cret",
      seller: { name: "", gstin: "27aapfu" },
      receiptNotice: 5,
      recieptNotice: "x",
    })
    expect(verdict).toEqual({
      ok: false,
      faults: [
        "mayOpen: must be a function.",
        "orderKey: must be a function.",
        "seller.name: must have 1 to 80 characters.",
        "seller.gstin: must have 15 capitals and digits.",
        "receiptNotice: must be a text.",
        "recieptNotice: no such option.",
      ],
    })
  })
})
