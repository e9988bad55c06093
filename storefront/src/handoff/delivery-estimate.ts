import { statesOfPincode } from "medusa-plugin-india-checkout/contract"

/** From and to, in working days. */
type Days = readonly [from: number, to: number]

export interface DeliveryEstimate {
  readonly pincode: string
  /** The states it can lie in; empty for the army's post. */
  readonly states: readonly string[]
  readonly zone: DeliveryZone
  readonly standard: Days
  readonly express: Days
}

/** How a parcel travels. */
export type DeliverySpeed = "standard" | "express"

export type DeliveryZone = "near" | "mainland" | "far" | "army"

/** The warehouse stands in Maharashtra. What the delivery options say, 3 to 6 and 1 to 2 days, is the frame of the first two. */
const WINDOWS = {
  near: { standard: [3, 4], express: [1, 2] },
  mainland: { standard: [4, 6], express: [1, 2] },
  far: { standard: [5, 9], express: [2, 4] },
  army: { standard: [6, 10], express: [3, 5] },
} as const satisfies Record<DeliveryZone, Record<DeliverySpeed, Days>>

const NEAR: ReadonlySet<string> = new Set(["MH", "GJ", "GA", "DH", "MP"])
/** Hills, borders and islands. */
const FAR: ReadonlySet<string> = new Set([
  "AN",
  "AR",
  "AS",
  "HP",
  "JK",
  "LA",
  "LD",
  "ML",
  "MN",
  "MZ",
  "NL",
  "SK",
  "TR",
  "UK",
])

/** The pincode in what was typed: six digits, spaces and dashes aside; undefined for anything else. */
export function pincodeIn(typed: string | undefined): string | undefined {
  const digits = typed?.slice(0, 20).replace(/[\s-]/g, "") ?? ""
  return /^[1-9]\d{5}$/.test(digits) ? digits : undefined
}

/** When a parcel usually comes. Undefined when the pincode lies in no zone of India Post's. */
export function deliveryEstimate(pincode: string): DeliveryEstimate | undefined {
  const states = statesOfPincode(pincode)
  if (pincode.startsWith("9")) return { pincode, states: [], zone: "army", ...WINDOWS.army }
  if (states.length === 0) return undefined
  const codes = states.map(({ code }) => code.slice(3))
  // Where a zone crosses a border, the farther side counts: nobody minds a parcel that comes early.
  const zone = codes.some((code) => FAR.has(code))
    ? "far"
    : codes.every((code) => NEAR.has(code))
      ? "near"
      : "mainland"
  return { pincode, states: states.map(({ name }) => name), zone, ...WINDOWS[zone] }
}
