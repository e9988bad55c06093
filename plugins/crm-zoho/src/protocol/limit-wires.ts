import type { HttpCall } from "medusa-integration-kit"

/**
 * Puts wires behind one gate that lets at most so many exchanges through at once; the others wait their turn, first
 * come, first served.
 */
export function limitWires(most: number): (wire: HttpCall) => HttpCall {
  let inFlight = 0
  const waiting: (() => void)[] = []
  return (wire) => async (request) => {
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
