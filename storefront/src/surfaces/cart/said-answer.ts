import type { Messages } from "@/language/messages"
import type { Said } from "./bag-sheet"
import { isBadNews, saidIn } from "./said"

/** What an address says came of a post without JavaScript, in words. */
export function saidAnswer(named: string | undefined, words: Messages["cart"]["said"]): Said | undefined {
  const name = saidIn(named)
  return (
    name && { tone: isBadNews(name) ? "bad" : "good", coupon: name.startsWith("coupon"), text: words[name] }
  )
}
