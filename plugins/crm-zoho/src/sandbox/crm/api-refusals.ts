import { refusal } from "../refusal"
import type { SandboxReply } from "../sandbox-reply"

type Details = Readonly<Record<string, unknown>>

/** A request that is refused as a whole: one object, HTTP 400. */
export function refuse(code: string, message: string, details: Details = {}): SandboxReply {
  return { status: 400, body: refusal(code, message, details) }
}

export function invalidModule(name: string): SandboxReply {
  const message = "the module name given seems to be invalid"
  return refuse("INVALID_MODULE", message, { resource_path_index: 0, module: name })
}

export function missingParam(name: string): SandboxReply {
  const details = { param_name: name, param: name }
  return refuse("REQUIRED_PARAM_MISSING", "one of the expected parameter is missing", details)
}
