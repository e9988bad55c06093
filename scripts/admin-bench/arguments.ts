import { Fault } from "../boot/fault.mjs"

export interface AdminBenchArguments {
  readonly orders: number
  /** How often each question is asked. */
  readonly times: number
}

/** Reads `[--orders 100000] [--times 40]`. @throws Fault for anything else */
export function adminBenchArguments(given: readonly string[]): AdminBenchArguments {
  const values = { orders: 100_000, times: 40 }
  for (let at = 0; at < given.length; at += 2) {
    const [word = "", value = ""] = given.slice(at, at + 2)
    if (word !== "--orders" && word !== "--times")
      throw new Fault(`There is no option ${word}: there are --orders and --times.`)
    const number = Number(value)
    if (!Number.isInteger(number) || number < 1 || number > 1_000_000)
      throw new Fault(`${word} must be a whole number from 1 to 1000000.`)
    values[word === "--orders" ? "orders" : "times"] = number
  }
  return values
}
