import type { MedusaContainer } from "@medusajs/framework/types"
import type { ChainState } from "../contract"
import { auditLog } from "./audit-log-module"

interface Finding {
  readonly state: "ok" | "note" | "bad" | "unknown"
  readonly words: string
  readonly fix: string
}

/** One thing that was looked at, in the shape that doctors of other plugins use too. */
export interface Check extends Finding {
  readonly id: string
  readonly group: string
  readonly title: string
  /** ISO 8601 in UTC. */
  readonly at: string
}

/** So many entries are computed anew for a look; more is a command's work. */
const MOST_TO_VERIFY = 20_000n
const SEAL_LATE_MS = 10 * 60_000
const LOG = "Read the worker's log; see the runbook of the audit log."

/** Whether everything is watched and sealed, and whether the chain agrees. Asks the database alone, changes nothing. */
export async function checks(container: MedusaContainer): Promise<Check[]> {
  const state = await auditLog(container).readState()
  const chain = await chainOf(container, state)
  const at = new Date().toISOString()
  const found = [
    { id: "audit_log_triggers", title: "Audit log: changes are kept", ...watchOf(state) },
    { id: "audit_log_sealed", title: "Audit log: entries are sealed", ...sealOf(state, Date.now()) },
    { id: "audit_log_chain", title: "Audit log: the chain agrees", ...chain },
  ]
  return found.map((each) => ({ ...each, group: "Safeguards", at }))
}

function watchOf({ unwatched }: ChainState): Finding {
  if (unwatched.length === 0)
    return { state: "ok", words: "Every table that is watched has its triggers.", fix: "" }
  return {
    state: "bad",
    words: `Changes of ${unwatched.join(", ")} are NOT kept.`,
    fix: "Start the shop again with a database role that owns the tables, or have an owner install the triggers.",
  }
}

function sealOf({ sealed, waiting, last_anchor: anchor }: ChainState, now: number): Finding {
  if (sealed === null)
    return waiting === 0
      ? { state: "note", words: "Nothing has been written yet.", fix: "" }
      : { state: "note", words: `${waiting} entries wait for their first seal.`, fix: LOG }
  const day = anchor ? `Last anchor: ${anchor.day}.` : "No day has been anchored yet."
  const isLate = waiting > 0 && now - new Date(sealed.at).getTime() > SEAL_LATE_MS
  const words = `Sealed up to ${sealed.seq} at ${sealed.at}; ${waiting} wait. ${day}`
  return isLate ? { state: "bad", words, fix: LOG } : { state: "ok", words, fix: "" }
}

async function chainOf(container: MedusaContainer, state: ChainState): Promise<Finding> {
  if (state.sealed === null) return { state: "note", words: "There is no chain yet.", fix: "" }
  const links = BigInt(state.sealed.seq) - BigInt(state.checkpoint?.seq ?? 0)
  if (links > MOST_TO_VERIFY)
    return {
      state: "note",
      words: `${links} entries are too many to compute anew for this page.`,
      fix: "Let the plugin's verify script run once a day, and keep its answer.",
    }
  const verdict = await auditLog(container).verify()
  return verdict.ok
    ? { state: "ok", words: `All ${verdict.checked} entries were computed anew just now and agree.`, fix: "" }
    : {
        state: "bad",
        words: verdict.break?.message ?? "The chain does not agree.",
        fix: "Stop nobody from working, keep a copy of the database, and run the plugin's verify script with the anchors kept elsewhere.",
      }
}
