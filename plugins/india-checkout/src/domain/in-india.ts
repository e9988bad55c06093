import type { Region } from "../schema/cart-schema"

export const INDIA = "in"

/** A country code in the form in which Medusa stores it; `undefined` when none was given. */
export function countryOf(code: unknown): string | undefined {
  return typeof code === "string" && code.trim() !== "" ? code.trim().toLowerCase() : undefined
}

export function sellsToIndia(region: Region | null | undefined): region is Region {
  return region?.countries.some((country) => country.iso_2 === INDIA) ?? false
}

/**
 * Whether the rules hold for an address in a region that sells to India. Where India is the only country they always
 * hold; a region of several countries leaves the addresses of the others alone.
 *
 * @param country the address's country, if it has one
 */
export function rulesHold(region: Region, country: string | undefined): boolean {
  return region.countries.length === 1 || country === INDIA
}
