import { isBad, isFine, isWorthKnowing, type Finding } from "medusa-integration-kit"

import type { MappingFinding } from "../contract"

/** Sentences that are shown; the page Zoho has all of them. */
const SHOWN = 3
const FIX = "Mend the mapping on the page Zoho, or the fields in Zoho; then press Check there."

/** What a look at the fields means for orders. */
export function judgeFindings(of: {
  readonly module: string
  readonly version: number
  readonly findings: readonly MappingFinding[]
}): Finding {
  const errors = of.findings.filter(({ severity }) => severity === "error")
  if (errors.length > 0) return isBad(`Deliveries wait: ${sentences(errors)}`, FIX)
  if (of.findings.length > 0) return isWorthKnowing(sentences(of.findings), FIX)
  const which = of.version === 0 ? "that of the options" : `version ${of.version}`
  return isFine(`Module ${of.module}: every field of the mapping (${which}) exists and takes what is sent.`)
}

function sentences(findings: readonly MappingFinding[]): string {
  const more = findings.length - SHOWN
  const shown = findings.slice(0, SHOWN).map(({ message }) => message)
  return [...shown, ...(more > 0 ? [`And ${more} more.`] : [])].join(" ")
}
