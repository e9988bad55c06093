import "server-only"
import { statesOfPincode } from "medusa-plugin-india-checkout/contract"
import data from "./pincode-places.json"

/** Where a pincode lies. */
export interface PincodePlace {
  /** The city, or the district where there is no such city; empty when only the state is known. */
  readonly city: string
  readonly state: string
}

const ZONES: Readonly<Record<string, string>> = data.pincodes

/**
 * Where a pincode lies, from India Post's directory; a pincode that is newer than the directory has at least the state
 * of its zone. A help for the shopper, never a rule: undefined says nothing about an address.
 *
 * @param pincode six digits
 */
export function placeOfPincode(pincode: string): PincodePlace | undefined {
  const zone = pincode.slice(0, 3)
  const entries = Object.hasOwn(ZONES, zone) ? ZONES[zone] : undefined
  const entry = entries?.split(" ").find((candidate) => candidate.startsWith(`${pincode.slice(3)}:`))
  const place = entry === undefined ? undefined : data.places[Number(entry.slice(4))]
  if (place !== undefined) {
    const [city = "", state = ""] = place.split("|")
    return { city, state }
  }
  const states = statesOfPincode(pincode)
  return states.length === 1 && states[0] ? { city: "", state: states[0].name } : undefined
}
