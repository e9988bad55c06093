import type { Act } from "./act"

/**
 * Sets who acts, for the transaction or for the session. The text holds nothing but hexadecimal digits of it: no value
 * from outside stands in SQL, and no sign in it is read as a place for a parameter.
 */
export function actSql(act: Act, until: "end of transaction" | "next act"): string {
  const text = JSON.stringify({ t: act.actorType, i: act.actorId, r: act.requestId, p: act.route })
  const hex = Buffer.from(text, "utf8").toString("hex")
  const isLocal = String(until === "end of transaction")
  return `select set_config('audit.context', convert_from(decode('${hex}', 'hex'), 'UTF8'), ${isLocal})`
}
