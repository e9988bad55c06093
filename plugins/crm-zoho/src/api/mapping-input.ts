import type { MedusaResponse } from "@medusajs/framework/http"

import type { Mapping } from "../contract"
import { readMapping } from "../domain"
import { refuse } from "./refuse"

/** Takes a mapping that an administrator sent, or answers 400 with every fault. @returns undefined when it has answered */
export function mappingInput(res: MedusaResponse, given: unknown): Mapping | undefined {
  const reading = readMapping(given)
  if (reading.ok) return reading.mapping
  refuse(res, 400, { code: "invalid_mapping", message: reading.faults.join(" ") })
  return undefined
}
