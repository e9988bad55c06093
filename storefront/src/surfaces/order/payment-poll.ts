/** Seconds to wait before asking for the nth time: quick at first, then patient. */
const WAITS_S = [2, 2, 3, 4, 5, 8, 10, 15, 20] as const
const PATIENT_S = 30

/** @param asked how often has been asked already. @returns milliseconds */
export function pollDelay(asked: number): number {
  return (WAITS_S[asked] ?? PATIENT_S) * 1_000
}
