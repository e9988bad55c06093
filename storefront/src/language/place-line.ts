import { type StateNames, stateName } from "./state-name"

/** As Medusa keeps it; empty where it is not known. */
export interface Place {
  readonly city: string
  readonly state: string
  readonly pincode: string
}

/** The last line of an address; what is not known is left out. */
export const placeLine = (names: StateNames, { city, state, pincode }: Place): string =>
  [city, stateName(names, state), pincode].filter(Boolean).join(", ")
