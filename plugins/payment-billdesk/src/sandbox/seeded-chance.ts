import { createHash } from "node:crypto"

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

/**
 * Chance that can be had again: what comes out depends on the seed and on what it is for (an order's id, the second
 * transaction of an order, …), and not on what was drawn before, so that requests that arrive in another order get
 * the same ids all the same.
 */
export class SeededChance {
  constructor(private readonly seed: string) {}

  /** Upper-case letters and digits, 64 at most. */
  letters(count: number, purpose: readonly string[]): string {
    return Array.from(this.#bytes(count, purpose), (byte) => LETTERS.charAt(byte % LETTERS.length)).join("")
  }

  digits(count: number, purpose: readonly string[]): string {
    return Array.from(this.#bytes(count, purpose), (byte) => String(byte % 10)).join("")
  }

  hex(count: number, purpose: readonly string[]): string {
    return this.#bytes(count / 2, purpose)
      .toString("hex")
      .toUpperCase()
  }

  /** A whole number from 0 to `below` - 1; 0 when nothing is below. */
  below(below: number, purpose: readonly string[]): number {
    return below < 1 ? 0 : this.#bytes(4, purpose).readUInt32BE() % below
  }

  #bytes(count: number, purpose: readonly string[]): Buffer {
    return createHash("sha512")
      .update(JSON.stringify([this.seed, ...purpose]))
      .digest()
      .subarray(0, count)
  }
}
