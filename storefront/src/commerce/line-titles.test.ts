import { expect, test } from "vitest"
import { titlesOf } from "./line-titles"
import type { Product, ProductVariant } from "./product"
import type { BagLine } from "./read-bag"

const money = { amount: 649, currency: "inr" }
const line: BagLine = {
  id: "cali_1",
  title: "Two-Tone Ceramic Mug",
  handle: "ceramic-mug",
  variantId: "variant_1",
  sku: "LS-MUG-EME",
  variantTitle: "Emerald",
  bookTitle: "Two-Tone Ceramic Mug",
  bookVariant: "Emerald",
  picture: undefined,
  quantity: 1,
  unitPrice: money,
  total: money,
}
const variant: ProductVariant = {
  id: "variant_1",
  title: "पन्ना हरा",
  sku: "LS-MUG-EME",
  choices: { रंग: "पन्ना हरा" },
  price: money,
  mrp: money,
}
const mug: Product = {
  id: "prod_1",
  handle: "ceramic-mug",
  title: "दो रंग का सिरेमिक मग",
  textLanguage: "hi",
  picture: undefined,
  price: money,
  priceFrom: false,
  colours: [],
  colourLabels: [],
  looks: [],
  categorySlugs: [],
  createdAt: "",
  isNew: false,
  summary: undefined,
  description: undefined,
  pictures: [],
  options: [],
  variants: [variant],
  specifications: [],
  material: undefined,
  statutory: [],
}

test("a line is named as its product is, and the books keep their name", () => {
  expect(titlesOf([line], [mug])[0]).toMatchObject({
    title: "दो रंग का सिरेमिक मग",
    variantTitle: "पन्ना हरा",
    bookTitle: "Two-Tone Ceramic Mug",
    bookVariant: "Emerald",
  })
})

test("a product without a choice gets no variant's name, and what is unknown keeps its name", () => {
  expect(titlesOf([{ ...line, variantTitle: "" }], [mug])[0]?.variantTitle).toBe("")
  expect(titlesOf([line], [])).toEqual([line])
  expect(titlesOf([{ ...line, variantId: "variant_2" }], [mug])[0]?.title).toBe("Two-Tone Ceramic Mug")
})
