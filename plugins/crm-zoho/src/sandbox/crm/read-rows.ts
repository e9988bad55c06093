import { isPlainObject } from "../refusal"
import type { SandboxReply } from "../sandbox-reply"
import { refuse } from "./api-refusals"

const MAX_ROWS = 100
const TRIGGERS = ["workflow", "approval", "blueprint", "pathfinder", "orchestration"]

type Row = Readonly<Record<string, unknown>>

/** The rows of a write, or why the whole request is refused. */
export function readRows(
  body: unknown,
): { readonly rows: readonly Row[] } | { readonly refused: SandboxReply } {
  const request = isPlainObject(body) ? body : {}
  const rows = request["data"]
  if (!Array.isArray(rows) || rows.length === 0) {
    const details = { api_name: "data", json_path: "$.data" }
    return { refused: refuse("MANDATORY_NOT_FOUND", "required field not found", details) }
  }
  if (rows.length > MAX_ROWS) {
    return { refused: refuse("LIMIT_EXCEEDED", "more than the maximum of rows", { limit: MAX_ROWS }) }
  }
  if (!rows.every(isPlainObject)) {
    const details = { expected_data_type: "jsonobject", json_path: "$.data" }
    return { refused: refuse("INVALID_DATA", "invalid data", details) }
  }
  const trigger = request["trigger"]
  if (trigger !== undefined && !isTriggerList(trigger)) {
    const details = { api_name: "trigger", json_path: "$.trigger", supported_values: TRIGGERS }
    return { refused: refuse("INVALID_DATA", "invalid data", details) }
  }
  return { rows }
}

function isTriggerList(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === "string" && TRIGGERS.includes(one))
}
