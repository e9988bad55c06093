import { indiaTimestamp } from "medusa-integration-kit"

import { traceId, type TraceId } from "./ids"

/** Hands in chance: `size` bytes, such as `crypto.randomBytes` gives. */
export type RandomBytes = (size: number) => Uint8Array

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

/**
 * Fourteen digits of Indian time and 16 upper-case letters or digits: 30 characters. It needs to be unique, not
 * secret, so the slight bias of the remainder does not matter.
 */
export function newTraceId(at: Date, random: RandomBytes): TraceId {
  const letters = Array.from(random(16), (byte) => ALPHABET.charAt(byte % ALPHABET.length))
  return traceId(`${indiaTimestamp(at)}${letters.join("")}`)
}
