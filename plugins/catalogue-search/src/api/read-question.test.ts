import { expect, test } from "vitest"
import { readListingQuestion, readSuggestionQuestion } from "./read-question"

const read = (query: string) => readListingQuestion(`/store/catalogue?${query}`, ["sc_1"])

test("what is left out has its standard, and an empty parameter is left out", () => {
  const read_ = read("q=&size=&page=&sort=")
  expect(read_).toEqual({
    ok: true,
    question: {
      standpoint: { channelIds: ["sc_1"], priceContext: undefined, locale: undefined },
      text: "",
      filters: {
        categories: [],
        sizes: [],
        colours: [],
        priceMin: undefined,
        priceMax: undefined,
        isAvailable: false,
      },
      sort: "relevance",
      page: 1,
      limit: 24,
    },
  })
})

test.each([
  "size=S&size=M",
  "size[]=S&size[]=M",
  "size[0]=S&size[1]=M&size[1]=S",
  "size%5B0%5D=S&size%5B1%5D=M",
])("a list is read however it is written: %s", (query) => {
  expect(read(query)).toMatchObject({ question: { filters: { sizes: ["S", "M"] } } })
})

test("the region tells the prices, before the currency", () => {
  expect(read("region_id=reg_1&currency_code=INR")).toMatchObject({
    question: { standpoint: { priceContext: "reg_1" } },
  })
  expect(read("currency_code=INR")).toMatchObject({
    question: { standpoint: { priceContext: "currency:inr" } },
  })
})

test.each([
  "page=-1",
  "page=1.5",
  "page=1e3",
  "page=0x10",
  "limit=0",
  "limit=101",
  "price_min=NaN",
  "price_max=9999999999",
  "available=maybe",
  "sort=toString",
  "locale=%27",
  Array.from({ length: 51 }, (_, at) => `colour=${at}`).join("&"),
])("what makes no sense is refused in a sentence: %s", (query) => {
  const verdict = read(query)
  expect(verdict.ok).toBe(false)
  expect(verdict.ok ? "" : verdict.message).toMatch(/^[A-Z].*\.$/)
})

test("keys of a prototype are keys like others, and unknown", () => {
  expect(read("__proto__[page]=9&constructor[prototype]=1&toString=1")).toMatchObject({
    question: { page: 1 },
  })
})

test("a NUL never reaches the database", () => {
  expect(read("colour=%00red%00&category=%00")).toMatchObject({ question: { filters: { colours: ["red"] } } })
})

test("more than eight suggestions are eight", () => {
  expect(readSuggestionQuestion("/x?limit=20&q=b", [])).toMatchObject({ question: { limit: 8, text: "b" } })
})
