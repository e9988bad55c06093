import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "./refuse"

/** Core reads `a.b=1` as a member of a member, and fails on anything deeper. */
const MAX_PARTS = 2

/**
 * What no honest client sends and core answers with a 500: paths that cannot be decoded, NUL characters, which
 * PostgreSQL takes in no text, and query names with more dots than core can read.
 */
export function refuseOddRequests(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  if (isOdd(req.originalUrl))
    refuse(res, {
      status: 400,
      code: "malformed_request",
      message: "The address of this request is malformed.",
    })
  else next()
}

function isOdd(url: string): boolean {
  const [path = "", ...rest] = url.split("?")
  const query = [...new URLSearchParams(rest.join("?"))]
  return (
    decoded(path)?.includes("\u0000") !== false ||
    query.some(([name, value]) => `${name}${value}`.includes("\u0000") || tooDeep(name))
  )
}

const tooDeep = (name: string): boolean => name.split(".").length > MAX_PARTS

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
