import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import type { ContentBlock } from "../content-page"
import { inlineParts } from "../inline-parts"
import { CONTENT_NAMES, CONTENT_PAGES } from "./content-pages"
import { KEPT } from "./kept-in-browser"

const SOURCE = join(import.meta.dirname, "../../..")

/** Names under which the code keeps something in a browser. */
function namesInCode(): Set<string> {
  const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.ts$/.test(file),
  )
  const patterns = [/const (?:\w+_)?(?:COOKIE|KEY) = "([^"]+)"/g, /keptList\("([^"]+)"/g]
  return new Set(
    files.flatMap((file) => {
      const text = readFileSync(join(SOURCE, file), "utf8")
      return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, name]) => name ?? ""))
    }),
  )
}

test("every page says the same in Hindi as in English: the same sections, built of the same blocks", () => {
  const kind = (block: ContentBlock): string => {
    if (typeof block === "string") return "text"
    if ("rows" in block) return `table of ${block.rows.length}`
    return "facts" in block ? `${block.facts.length} facts` : `list of ${block.length}`
  }
  for (const name of CONTENT_NAMES) {
    const [english, hindi] = [CONTENT_PAGES.en[name], CONTENT_PAGES.hi[name]].map(({ sections }) =>
      sections.map(({ id, blocks }) => [id, ...blocks.map(kind)]),
    )
    expect(hindi, name).toEqual(english)
  }
})

test("links of a text lead into the shop, to a mailbox or to a telephone, and the words around them stay", () => {
  expect(inlineParts("See [delivery](/delivery), or [write](mailto:a@b.test).")).toEqual([
    { text: "See ", href: undefined },
    { text: "delivery", href: "/delivery" },
    { text: ", or ", href: undefined },
    { text: "write", href: "mailto:a@b.test" },
    { text: ".", href: undefined },
  ])
  expect(inlineParts("[x](javascript:alert)")).toEqual([{ text: "[x](javascript:alert)", href: undefined }])
})

test("the privacy page names everything that the shop keeps in a browser", () => {
  const told = KEPT.flatMap(({ name }) => name.split(", "))
  expect([...namesInCode()].filter((name) => !told.includes(name))).toEqual([])
})
