import { isBad, isFine, isWorthKnowing, type Finding } from "medusa-integration-kit"
import type { BillDeskEnvironment } from "../protocol"
import { isLoopbackUrl } from "../protocol"

/** An address that BillDesk has to be given: https and public where real people pay. */
export function judgeHandOver(label: string, url: string, environment: BillDeskEnvironment): Finding {
  const handOver = [{ label, value: url }]
  const { protocol, search } = new URL(url)
  if (search !== "")
    return isBad("It carries a query, which BillDesk does not take.", "Leave the query out.", handOver)
  if (isLoopbackUrl(url)) {
    const words = "It lies on this machine: BillDesk's servers cannot reach it."
    const fix = "Set the public https address of the shop (the option returnUrl)."
    return environment === "sandbox" ? isWorthKnowing(words, fix, handOver) : isBad(words, fix, handOver)
  }
  return protocol === "https:"
    ? isFine("Hand it to BillDesk exactly so.", handOver)
    : isBad("It is not https.", "Give the shop an https address.", handOver)
}
