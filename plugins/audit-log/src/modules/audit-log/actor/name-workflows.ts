import { TransactionOrchestrator } from "@medusajs/framework/orchestration"
import { actAs, currentActSource } from "./current-act"

const JOB = "job-"
let isNaming = false

/**
 * Lets a scheduled job act under its own name, and a workflow that nobody asked for under its own. Uses the place that
 * Medusa keeps for tracing, and hands on to whoever was there before.
 */
export function nameWorkflows(): void {
  if (isNaming) return
  isNaming = true
  const before = TransactionOrchestrator.traceTransaction
  TransactionOrchestrator.traceTransaction = async (resume, metadata) => {
    const run = before ? () => before(resume, metadata) as Promise<unknown> : () => resume()
    const name = metadata.model_id
    // A job's timer may have been set within somebody's request: it is the job's act all the same.
    if (name.startsWith(JOB)) {
      const act = { actorType: "job", actorId: name.slice(JOB.length), requestId: null, route: null } as const
      return actAs(() => act, run)
    }
    if (currentActSource()) return run()
    const act = { actorType: "system", actorId: null, requestId: null, route: name } as const
    return actAs(() => act, run)
  }
}
