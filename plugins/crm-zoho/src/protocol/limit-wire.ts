import type { HttpCall } from "medusa-integration-kit"

/** A wire with at most so many exchanges at once; the others wait their turn, first come, first served. */
export function limitWire(most: number, wire: HttpCall): HttpCall {
  let inFlight = 0
  const waiting: (() => void)[] = []
  return async (request) => {
    if (inFlight >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else inFlight += 1
    try {
      return await wire(request)
    } finally {
      const next = waiting.shift()
      // The place is handed over, so nobody can slip in between.
      if (next) next()
      else inFlight -= 1
    }
  }
}
