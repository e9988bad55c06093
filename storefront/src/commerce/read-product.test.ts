import { expect, test } from "vitest"
import { productShape } from "./product-shape"
import { readProduct } from "./read-product"
import { picturesFor, shownVariant, variantAfter } from "./variant-choice"
import { variantWith } from "./product"

const TEE = productShape.parse({
  id: "prod_1",
  handle: "tee",
  title: "Tee",
  subtitle: "A tee.",
  created_at: "2026-11-01T00:00:00Z",
  origin_country: "in",
  hs_code: "6109",
  metadata: {
    specs: [{ label: "Fit", value: "Regular" }],
    gst_percent: 12,
    statutory: { netQuantity: "1 N", maker: "A maker, Pune" },
  },
  images: [
    { url: "http://h:1/uploads/back.webp", rank: 1, metadata: { alt: "Back", colour: null } },
    { url: "http://h:1/uploads/white.webp", rank: 0, metadata: { alt: "White tee", colour: "White" } },
    { url: "http://h:1/uploads/green.webp", rank: 2, metadata: { alt: "Green tee", colour: "Green" } },
    { url: "http://h:1/elsewhere/x.webp", rank: 3 },
  ],
  options: [
    { id: "opt_s", title: "Size" },
    { id: "opt_c", title: "Colour" },
    { id: "opt_x", title: "Unused" },
  ],
  variants: ["Green", "White"].flatMap((colour, c) =>
    ["S", "M"].map((size, s) => ({
      id: `variant_${colour}${size}`,
      variant_rank: c * 2 + s,
      metadata: { mrp: 1299 },
      calculated_price: { calculated_amount: size === "M" ? "1249.5" : 1199, currency_code: "inr" },
      options: [
        { value: colour, option_id: "opt_c" },
        { value: size, option: { title: "Size" } },
      ],
    })),
  ),
  categories: [{ handle: "apparel" }],
})

test("colour comes first among the choices, and an option that no variant uses is left out", () => {
  const { options } = readProduct(TEE)
  expect(options.map(({ title, values }) => ({ title, values }))).toEqual([
    { title: "Colour", values: ["Green", "White"] },
    { title: "Size", values: ["S", "M"] },
  ])
})

test("another language changes what is read and nothing that addresses and forms carry", () => {
  const stored = {
    ...TEE,
    options: [{ id: "opt_c", title: "Colour", values: [{ id: "val_g", value: "Green" }] }],
  }
  const told = {
    ...stored,
    title: "टी-शर्ट",
    options: [{ id: "opt_c", title: "रंग", values: [{ id: "val_g", value: "हरा" }] }],
  }
  const product = readProduct(stored, { language: "hi", product: told })
  expect([product.title, product.textLanguage]).toEqual(["टी-शर्ट", "hi"])
  expect(product.options).toEqual([
    {
      title: "Colour",
      label: "रंग",
      values: ["Green", "White"],
      valueLabels: { Green: "हरा", White: "White" },
    },
  ])
  expect(product.colourLabels).toEqual(["हरा", "White"])
  expect(product.pictures[2]?.alt).toBe("टी-शर्ट, हरा, 3")
})

test("a text that nobody has translated says that it is English", () => {
  expect(readProduct(TEE, { language: "hi", product: TEE }).textLanguage).toBe("en")
})

test("a product is new when it carries the tag for it, and not because it was made a moment ago", () => {
  expect(readProduct({ ...TEE, tags: [{ value: "gift" }, { value: "New" }] }).isNew).toBe(true)
  expect(readProduct({ ...TEE, tags: [{ value: "renewed" }] }).isNew).toBe(false)
  expect(readProduct({ ...TEE, created_at: new Date().toISOString() }).isNew).toBe(false)
})

test("the price is the lowest, said to be from when others cost more", () => {
  const product = readProduct(TEE)
  expect(product.price).toEqual({ amount: 1199, currency: "inr" })
  expect(product.priceFrom).toBe(true)
})

test("variants of one rank are offered by the order of the pictures and then by size", () => {
  const unranked = TEE.variants?.toReversed().map((variant) => ({ ...variant, variant_rank: 0 }))
  const { variants, options } = readProduct({ ...TEE, variants: unranked })
  expect(variants.map((variant) => variant.id)).toEqual(
    ["WhiteS", "WhiteM", "GreenS", "GreenM"].map((end) => `variant_${end}`),
  )
  expect(options[1]?.values).toEqual(["S", "M"])
})

test("a product without a price has none rather than zero", () => {
  const product = readProduct({ ...TEE, variants: [{ id: "variant_a", calculated_price: null }] })
  expect(product.price).toBeUndefined()
  expect(product.priceFrom).toBe(false)
})

test("pictures keep their rank, their text and their colour, and foreign ones are left out", () => {
  expect(readProduct(TEE).pictures).toEqual([
    { src: "/media/uploads/white.webp", alt: "White tee", colour: "White" },
    { src: "/media/uploads/back.webp", alt: "Back", colour: undefined },
    { src: "/media/uploads/green.webp", alt: "Green tee", colour: "Green" },
  ])
})

test("the statutory facts come from the metadata first and from Medusa's own columns second", () => {
  expect(readProduct(TEE).statutory).toEqual([
    { label: "Net quantity", value: "1 N" },
    { label: "Country of origin", value: "India" },
    { label: "HSN code", value: "6109" },
    { label: "GST rate", value: "12 %" },
    { label: "Manufactured by", value: "A maker, Pune" },
  ])
})

test("metadata of another shape shows no specifications and breaks nothing", () => {
  expect(readProduct({ ...TEE, metadata: { specs: "[{", statutory: 3 } }).specifications).toEqual([])
})

test("the shown variant is the named one, else the first in stock, else the first", () => {
  const product = readProduct(TEE)
  const pieces = new Map([
    ["variant_GreenS", 0],
    ["variant_GreenM", 2],
  ])
  expect(shownVariant(product, "variant_WhiteS", pieces)?.id).toBe("variant_WhiteS")
  expect(shownVariant(product, "variant_gone", pieces)?.id).toBe("variant_GreenM")
  expect(shownVariant(product, undefined, undefined)?.id).toBe("variant_GreenS")
})

test("changing one choice keeps the others where that variant exists", () => {
  const product = readProduct({
    ...TEE,
    variants: TEE.variants?.filter((variant) => variant.id !== "variant_WhiteM"),
  })
  const greenM = variantWith(product, { Colour: "Green", Size: "M" })
  if (!greenM) throw new Error("the fixture has a green M")
  expect(variantAfter(product, greenM, { option: "Size", value: "S" })?.id).toBe("variant_GreenS")
  expect(variantAfter(product, greenM, { option: "Colour", value: "White" })?.id).toBe("variant_WhiteS")
  expect(variantWith(product, { Colour: "White", Size: "M" })).toBeUndefined()
})

test("pictures of the chosen colour lead, then those of no colour", () => {
  const { pictures } = readProduct(TEE)
  expect(picturesFor(pictures, "Green").map((picture) => picture.alt)).toEqual([
    "Green tee",
    "Back",
    "White tee",
  ])
})
