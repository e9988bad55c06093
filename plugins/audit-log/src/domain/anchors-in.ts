import { z } from "zod"
import type { Anchor } from "../contract"

const anchor = z.object({
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  seq: z.string().regex(/^\d{1,19}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

const parsed = (text: string): Anchor[] => {
  try {
    const verdict = anchor.safeParse(JSON.parse(text))
    return verdict.success ? [verdict.data] : []
  } catch {
    return []
  }
}

/** The anchors in a file: one JSON object a line, whatever stands before it, as a process's log has it. */
export const anchorsIn = (text: string): Anchor[] =>
  text.split("\n").flatMap((line) => {
    const found = /\{[^{}]*"hash"[^{}]*\}/.exec(line.replaceAll('\\"', '"'))
    return found ? parsed(found[0]) : []
  })
