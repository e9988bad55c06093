import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { checkDelivery, DELIVERY_FIELDS, deliveryRules } from "./delivery"

const GOOD = {
  fullName: "Asha Rao",
  mobile: "9876543210",
  email: "asha@example.com",
  pincode: "411001",
  address1: "12 MG Road",
  address2: "",
  city: "Pune",
  state: "Maharashtra",
  gstin: "",
}

const valueOf = (field: keyof typeof deliveryRules, value: unknown) => {
  const checked = deliveryRules[field].check(value)
  return checked.ok ? checked.value : `refused: ${checked.code}`
}

describe("the whole form", () => {
  it("comes back canonical", () => {
    const typed = {
      ...GOOD,
      fullName: "  Asha\t Rao ",
      mobile: "+91 98765-43210",
      pincode: "411 001",
      state: "in-mh",
    }
    expect(checkDelivery(typed)).toEqual({
      ok: true,
      value: { ...GOOD, mobile: "+919876543210" },
      errors: {},
    })
  })

  it("names every missing required field at once, in the order of the form, and no optional one", () => {
    const checked = checkDelivery({})
    expect(checked.ok).toBe(false)
    expect(Object.keys(checked.errors)).toEqual(
      DELIVERY_FIELDS.filter((field) => deliveryRules[field].required),
    )
  })
})

describe("a full name", () => {
  it.each([
    "Asha Rao",
    "आशा राव",
    "ஆஷா ராவ்",
    "Ng",
    "Mary-Ann D'Souza",
    "Dr. A. P. J. Abdul Kalam",
    "Łukasz Žižka",
    "क्‍ष राव",
  ])("may be %s", (name) => expect(valueOf("fullName", name)).toBe(name.normalize("NFC")))

  it("has its typographic apostrophe made plain", () => {
    expect(valueOf("fullName", "Mary D’Souza")).toBe("Mary D'Souza")
  })

  it.each([
    ["A", "too_short"],
    ["A".repeat(81), "too_long"],
    ["a".repeat(10_000), "too_long"],
    ["R2D2", "characters"],
    ["Asha 😀", "characters"],
    ["<script>", "characters"],
    ["--", "characters"],
    ["As\u0000ha", "control_characters"],
    ["As\u007fha", "control_characters"],
    ["As\ud800ha", "control_characters"],
    ["   ", "required"],
    [null, "required"],
    [42, "not_text"],
    [{ first: "Asha" }, "not_text"],
  ])("may not be %j", (name, code) => expect(valueOf("fullName", name)).toBe(`refused: ${code}`))

  it("has its length counted in letters, not in UTF-16 units", () => {
    expect(valueOf("fullName", "𑄌".repeat(80))).toBe("𑄌".repeat(80))
  })

  it("loses the invisible marks that pasting brings along", () => {
    expect(valueOf("fullName", "\u202aAsha\u200b Rao\u202c\ufeff")).toBe("Asha Rao")
  })
})

describe("a mobile number", () => {
  it.each([
    "9876543210",
    "09876543210",
    "+919876543210",
    "+91 98765 43210",
    "0091-98765-43210",
    "91 (98765) 43210",
    "98765.43210",
    "\u202a+91 98765\u00a043210\u202c",
    "९८७६५४३२१०",
    "৯৮৭৬৫৪৩২১০",
  ])("is understood as %s", (typed) => expect(valueOf("mobile", typed)).toBe("+919876543210"))

  it.each([
    "5876543210",
    "987654321",
    "98765432100",
    "+14155550100",
    "98765x3210",
    "+9876543210",
    "0".repeat(10_000),
  ])("is not %s", (typed) => expect(valueOf("mobile", typed)).toMatch(/^refused: (invalid|too_long)$/))
})

describe("a pincode", () => {
  it.each(["110001", "110 001", "110-001", "११०००१"])("is understood as %s", (typed) =>
    expect(valueOf("pincode", typed)).toBe("110001"),
  )
  it.each(["010001", "11000", "1100011", "11000a", "1.1e5"])("is not %s", (typed) =>
    expect(valueOf("pincode", typed)).toBe("refused: invalid"),
  )
})

describe("an email address", () => {
  it("is stored in lower case", () =>
    expect(valueOf("email", " Asha.Rao+shop@Example.CO.IN ")).toBe("asha.rao+shop@example.co.in"))
  it.each([
    "asha",
    "asha@",
    "@example.com",
    "a..b@example.com",
    ".a@example.com",
    "a b@example.com",
    "a@b",
    "a@-b.com",
    "आशा@example.com",
    "a@example.com\nBcc: x@y.in",
  ])("is not %j", (typed) => expect(valueOf("email", typed)).toBe("refused: invalid"))
  it("has at most 254 characters", () =>
    expect(valueOf("email", `${"a".repeat(60)}@${"b.".repeat(100)}example`)).toBe("refused: too_long"))
})

describe("an address", () => {
  it.each(["12/4, 2nd Floor, M.G. Road", "मकान नं. 12, गली 3", "#7 'Sai Krupa' & Sons"])(
    "may read %s",
    (line) => expect(valueOf("address1", line)).toBe(line),
  )
  it("becomes one line when several are pasted", () =>
    expect(valueOf("address1", "12 MG Road\r\nCamp")).toBe("12 MG Road Camp"))
  it.each([
    ["12", "too_short"],
    ["12 MG Road 🏠", "characters"],
    ["12 MG Road 🇮🇳", "characters"],
    ["...", "characters"],
    ["x".repeat(101), "too_long"],
    ["12\u0007 MG Road", "control_characters"],
  ])("may not read %j", (line, code) => expect(valueOf("address1", line)).toBe(`refused: ${code}`))
  it("needs no landmark", () => expect(valueOf("address2", undefined)).toBe(""))
  it("names a city of 2 to 50 characters with a letter in it", () => {
    expect(valueOf("city", "Sector 62, Noida")).toBe("Sector 62, Noida")
    expect(valueOf("city", "62")).toBe("refused: characters")
    expect(valueOf("city", "P".repeat(51))).toBe("refused: too_long")
  })
})

describe("every rule", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.anything(),
  )

  it.each(DELIVERY_FIELDS)(
    "%s answers anything with a value or a sentence, and its own values check to themselves",
    (field) => {
      fc.assert(
        fc.property(anything, (value) => {
          const checked = deliveryRules[field].check(value)
          if (checked.ok) expect(deliveryRules[field].check(checked.value)).toEqual(checked)
          else expect(checked.message).toMatch(/^[A-Z].*\.$/)
        }),
        { numRuns: 500 },
      )
    },
  )

  it.each(DELIVERY_FIELDS)(
    "%s refuses ten thousand characters unread, so that no pattern ever works on them",
    (field) => {
      for (const text of ["a", "9", " ", "आ", "😀", "a ", "0@"]) {
        expect(deliveryRules[field].check(text.repeat(10_000))).toMatchObject({ ok: false, code: "too_long" })
      }
    },
  )

  it("never lets a control character, a bidirectional mark or a lone surrogate through", () => {
    const forbidden = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u
    fc.assert(
      fc.property(
        fc.constantFrom(...DELIVERY_FIELDS),
        fc.string({ unit: "binary", maxLength: 60 }),
        (field, text) => {
          const checked = deliveryRules[field].check(`Pune 1${text}`)
          expect(checked.ok && forbidden.test(checked.value)).toBe(false)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
