/** What is measured of a garment, as the messages name it. */
export type Measure = "chest" | "length" | "shoulder" | "sleeve" | "head" | "height"

export interface SizeTable {
  readonly garment: "tee" | "beanie"
  /** Size → measure → centimetres, from and to where it stretches. */
  readonly sizes: readonly {
    /** Undefined for a garment of one size. */
    readonly size: string | undefined
    readonly centimetres: Readonly<Partial<Record<Measure, readonly [number] | readonly [number, number]>>>
  }[]
}

const TEE: SizeTable = {
  garment: "tee",
  sizes: [
    { size: "S", centimetres: { chest: [98], length: [69], shoulder: [44], sleeve: [20] } },
    { size: "M", centimetres: { chest: [104], length: [71], shoulder: [46], sleeve: [21] } },
    { size: "L", centimetres: { chest: [110], length: [73], shoulder: [48], sleeve: [22] } },
    { size: "XL", centimetres: { chest: [116], length: [75], shoulder: [50], sleeve: [23] } },
  ],
}

const BEANIE: SizeTable = {
  garment: "beanie",
  sizes: [{ size: undefined, centimetres: { head: [54, 60], height: [21] } }],
}

/** The garments that have a size guide, by the product's handle. */
export const SIZE_TABLES: ReadonlyMap<string, SizeTable> = new Map([
  ["cotton-tee", TEE],
  ["knit-beanie", BEANIE],
])

/** `54–60` in centimetres, or the same in inches to the half. */
export function inUnit(range: readonly number[], unit: "cm" | "inch"): string {
  return range.map((cm) => String(unit === "cm" ? cm : Math.round((cm / 2.54) * 2) / 2)).join("–")
}
