import type { MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"

import type { ConnectionProblem } from "../contract"

type Status = 400 | 404 | 409 | 502

const TYPES = {
  400: "invalid_data",
  404: "not_found",
  409: "not_allowed",
  502: "unexpected_state",
} as const satisfies Record<Status, string>

/** Why a door stays shut: a stable code for programs and a sentence for a person. */
export function refuse(res: MedusaResponse, status: Status, { code, message }: ConnectionProblem): void {
  res.status(status).json({ code, type: TYPES[status], message })
}

export const ZOHO_OFF: ConnectionProblem = {
  code: "zoho_off",
  message: "Zoho CRM is switched off in the plugin's options.",
}

/**
 * Parses what an administrator sent, and answers 400 with every fault where it is malformed.
 *
 * @returns undefined when it has answered
 */
export function readInput<T>(res: MedusaResponse, schema: z.ZodType<T>, input: unknown): T | undefined {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const message = parsed.error.issues
    .map((issue) => `${issue.path.join(".") || "input"}: ${issue.message}`)
    .join(" ")
  refuse(res, 400, { code: "invalid_input", message })
  return undefined
}
