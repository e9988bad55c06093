import type { Messages } from "@/language/messages"

/** What the shop says after an act; the words are `cart.said.<name>`. */
export type SaidName = keyof Messages["cart"]["said"]

const TONES = {
  again: "bad",
  outage: "bad",
  short: "bad",
  changed: "good",
  removed: "good",
  putBack: "good",
  couponEmpty: "bad",
  couponUnknown: "bad",
  couponNotNow: "bad",
  couponApplied: "good",
  couponRemoved: "good",
} as const satisfies Record<SaidName, "good" | "bad">

export const isBadNews = (name: SaidName): boolean => TONES[name] === "bad"

/** The name that an address carries after a post without JavaScript. */
export function saidIn(named: string | undefined): SaidName | undefined {
  return named !== undefined && isSaidName(named) ? named : undefined
}

function isSaidName(name: string): name is SaidName {
  return Object.hasOwn(TONES, name)
}
