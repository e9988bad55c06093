import { isBad, isFine, isWorthKnowing, type Finding, type HttpAnswer } from "medusa-integration-kit"
import { isLoopback } from "../config/web-address"

/** A part of the shop, asked at the address where shoppers and BillDesk find it. */
export interface AskedPart {
  readonly url: string
  readonly variable: string
  readonly answer: HttpAnswer
  /** Whether the answer is the shop's own. */
  readonly isOurs: (answer: Extract<HttpAnswer, { kind: "answered" }>) => boolean
}

/** Whether a public address leads here. */
export function judgeAnswerOfShop({ url, variable, answer, isOurs }: AskedPart, isReal: boolean): Finding {
  const where = new URL(url).origin
  const fix = `Check ${variable}, DNS, the proxy in front of the shop and its firewall.`
  if (answer.kind === "not_sent") return isBad(`Nobody answers at ${where} (${answer.code}).`, fix)
  if (answer.kind === "no_answer")
    return answer.code === "timeout"
      ? { state: "unknown", words: `${where} did not answer in time.`, fix }
      : isBad(`The connection to ${where} broke off: no TLS there, or a certificate that is refused.`, fix)
  if (!isOurs(answer)) return isBad(`Somebody else answers at ${url}: HTTP ${answer.status}.`, fix)
  if (!isLoopback(url)) return isFine(`${where} answers.`)
  const words = `${where} answers, on this machine only.`
  const publish = `Set ${variable} to the public https address.`
  return isReal ? isBad(words, publish) : isWorthKnowing(words, publish)
}
