import { writeFileSync } from "node:fs"
import { extractText, getDocumentProxy } from "unpdf"
import { describe, expect, it } from "vitest"
import { receiptOf } from "../domain/receipt"
import { readOrder } from "../domain/read-order"
import { BAG, BOTTLE, MUG, NOTHING_MORE, rawOrder, SHOP } from "../domain/test-order"
import { drawReceipt } from "./draw-receipt"

/** What a program finds in the file, page by page, in one line each. */
async function pagesOf(raw: object): Promise<string[]> {
  const verdict = receiptOf(readOrder(raw), NOTHING_MORE, SHOP)
  if (!verdict.ok) throw new Error(verdict.message)
  const file = await drawReceipt(verdict.receipt)
  const { LOOK_AT } = process.env
  if (LOOK_AT)
    writeFileSync(`${LOOK_AT}/${expect.getState().currentTestName?.replace(/\W+/g, "-")}.pdf`, file)
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: false })
  return text.map((page) => page.replace(/\s+/g, " "))
}

describe("the receipt as a PDF", () => {
  it("can be read back: rupees, Devanagari, letters of Europe, and that it is no invoice", async () => {
    const [page = "", ...more] = await pagesOf(rawOrder([BOTTLE, MUG, BAG]))
    expect(more).toEqual([])
    for (const words of [
      "Payment receipt",
      "ŠKODA Lifestyle India",
      "not a tax invoice",
      "SL1000012",
      "21 Nov 2026, 22:41 IST",
      "GSTIN 27AAPFU0939F1ZV",
      "Łódź",
      "पुणे",
      "Insulated bottle Emerald",
      "732393",
      "2,998.00",
      "Discount −₹64.90",
      "₹1,23,561.10",
      "Page 1 of 1",
    ])
      expect(page).toContain(words)
  })

  it("of sixty lines has several pages, each with the table's head and its number", async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...MUG,
      title: `Thing ${index + 1}`,
      discount: 0,
    }))
    const pages = await pagesOf(rawOrder(many))
    expect(pages.length).toBeGreaterThan(2)
    for (const [index, page] of pages.entries())
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
    const all = pages.join(" ")
    for (const { title } of many) expect(all).toContain(title)
    expect(all.split("Item, amounts in ₹").length - 1).toBeGreaterThanOrEqual(pages.length)
    expect(pages.at(-1)).toContain("Total, all taxes included")
  })

  it.each([
    ["Tamil", "தமிழ் அன்பு"],
    ["Bengali", "বাংলা নাম"],
    ["Chinese", "王小明"],
    ["Urdu", "نام"],
    ["emoji", "👩‍👩‍👧‍👦 🇮🇳 🙂"],
    ["half a character", "\ud83d broken"],
    ["NUL and line ends", "a\u0000b\r\nc"],
    ["direction marks", "\u202eevil\u202c"],
    ["stacked marks", `Z${"\u0301".repeat(300)}`],
    ["ten thousand letters", "W".repeat(10_000)],
    ["ten thousand letters of Hindi", "क्ष".repeat(3_334)],
    ["nothing", ""],
  ])("is made whole with %s in every place where somebody can write", async (_what, text) => {
    const at = {
      first_name: text,
      last_name: text,
      address_1: text,
      address_2: text,
      city: text,
      province: text,
    }
    const raw = rawOrder([{ ...BOTTLE, title: text, variant: text }], {
      shipping_address: at,
      billing_address: at,
    })
    const pages = await pagesOf(raw)
    expect(pages.join(" ")).toContain("₹3,077.00")
  })

  it("shows a sign for a letter that it cannot draw", async () => {
    const pages = await pagesOf(rawOrder([{ ...BOTTLE, title: "Mug தமிழ்" }]))
    expect(pages[0]).toMatch(/Mug \ufffd+/)
  })
})
