import { accept, reject, type Rule } from "./checked"
import { cleanText } from "./clean-text"
import { findState } from "./states"

/** One of the 28 states and 8 union territories, given by name or code, stored by its canonical name. */
export const stateRule: Rule = {
  label: "State",
  required: true,
  check(value) {
    const cleaned = cleanText(value, "State")
    if (!cleaned.ok) return cleaned
    if (cleaned.value === "") return reject("required", "Choose your state or union territory.")
    const state = findState(cleaned.value)
    return state
      ? accept(state.name)
      : reject("invalid", "Choose a state or union territory of India from the list.")
  },
}
