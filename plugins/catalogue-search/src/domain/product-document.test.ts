import { expect, test } from "vitest"
import { parseOptions } from "./options"
import { productDocument, type ProductFacts } from "./product-document"

const verdict = parseOptions({})
if (!verdict.ok) throw new Error("The standard options are good.")
const { settings } = verdict

const FACTS: ProductFacts = {
  title: "Cotton Tees",
  subtitle: null,
  description: "Made for the boot.",
  material: null,
  categories: [
    { handle: "apparel", name: "Apparel", is_own: false },
    { handle: "tees", name: "Tees", is_own: true },
  ],
  choices: [
    { title: " COLOR ", value: "Off-white" },
    { title: "Size", value: "S" },
    { title: "Colouring", value: "No" },
  ],
  variants: [{ title: "Off-white / S", sku: "LS-COT-1" }],
  labels: [],
  translations: [{ locale: "hi-IN", is_product: true, words: { title: "टी-शर्ट", subtitle: "" } }],
}

test("an option is a colour or a size by its title, in any case and no longer one", () => {
  expect(productDocument(FACTS, settings)).toMatchObject({ colours: ["Off-white"], sizes: ["S"] })
})

test("a product is in its categories and in those above them", () => {
  const { ownCategories, categories } = productDocument(FACTS, settings)
  expect([ownCategories, categories]).toEqual([["tees"], ["apparel", "tees"]])
})

test("words of every language are found, a compound also as one word", () => {
  const words = productDocument(FACTS, settings).lexemes
  for (const word of ["'tee':", "'टी':", "'offwhite':", "'boot':"]) expect(words).toContain(word)
})

test("prose and codes are found, but nobody's typo becomes one of their words", () => {
  const { vocabulary } = productDocument(FACTS, settings)
  expect([...vocabulary.keys()]).toContain("cotton")
  expect([...vocabulary.keys()]).not.toContain("boot")
})
