import { parse } from "@formatjs/icu-messageformat-parser"
import { expect, test } from "vitest"
import { messagesIn } from "./messages"

/** Every sentence by its path. */
function sentencesIn(tree: object, path = ""): Map<string, string> {
  const sentences = new Map<string, string>()
  for (const [key, value] of Object.entries(tree) as [string, unknown][]) {
    if (typeof value === "string") sentences.set(path + key, value)
    else if (typeof value === "object" && value !== null) {
      for (const [inner, text] of sentencesIn(value, `${path}${key}.`)) sentences.set(inner, text)
    }
  }
  return sentences
}

/** Names of placeholders and tags, in order of the alphabet. */
function placeholdersOf(sentence: string): string[] {
  const names = new Set<string>()
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk)
    else if (typeof node === "object" && node !== null) {
      if ("value" in node && typeof node.value === "string" && "type" in node && node.type !== 0)
        names.add(node.value)
      Object.values(node).forEach(walk)
    }
  }
  walk(parse(sentence, { captureLocation: false }))
  return [...names].toSorted()
}

test("every English sentence has a Hindi one with the same placeholders, and no other", async () => {
  const english = sentencesIn(await messagesIn("en"))
  const hindi = sentencesIn(await messagesIn("hi"))
  expect([...hindi.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  const differing = [...english].filter(
    ([key, sentence]) => String(placeholdersOf(sentence)) !== String(placeholdersOf(hindi.get(key) ?? "")),
  )
  expect(differing.map(([key]) => key)).toEqual([])
})

test("no sentence is empty", async () => {
  for (const language of ["en", "hi"] as const) {
    const empty = [...sentencesIn(await messagesIn(language))].filter(
      ([, sentence]) => sentence.trim() === "",
    )
    expect(empty).toEqual([])
  }
})
