import { findState } from "medusa-plugin-india-checkout/contract"
import type { Messages } from "./messages"

/** What a reader calls the states and union territories, by their short ISO code. */
export type StateNames = Messages["places"]["states"]

/**
 * What a reader calls a state.
 *
 * @param stored as Medusa keeps it; what is no state of India is called what it is stored as
 */
export function stateName(names: StateNames, stored: string): string {
  const byCode: Readonly<Record<string, string>> = names
  const code = findState(stored)?.code.slice(3)
  return (code === undefined ? undefined : byCode[code]) ?? stored
}
