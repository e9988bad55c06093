import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { AdminMove, AdminOverrideOutcome } from "../../contract/admin-override"
import { call } from "../call"
import { targetName } from "./target-name"

interface Problem {
  readonly message: string
  /** The person may go on with the same move by ticking the box. */
  readonly canConfirm: boolean
}

interface Given {
  readonly reason: string
  readonly reference: string
  readonly confirms: boolean
}

/** Sends a move, and says in words what became of it. */
export function useMove(url: string, { onDone, onStale }: { onDone: () => void; onStale: () => void }) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const make = async (move: AdminMove, { reason, reference, confirms }: Given) => {
    setBusy(true)
    setProblem(null)
    const answer = await call<AdminOverrideOutcome>(url, "POST", {
      to: move.to,
      expected: move.expected,
      reason: reason.trim(),
      ...(reference.trim() === "" ? {} : { bank_reference: reference.trim() }),
      ...(confirms ? { confirm_open_attempt: true } : {}),
    })
    setBusy(false)
    if (!answer.ok) {
      const canConfirm = answer.code === "open_attempt" || answer.code === "gateway_silent"
      setProblem({ message: answer.message, canConfirm: canConfirm && move.needs.includes("bank_reference") })
      if (answer.code === "stale") {
        toast.error("Changed meanwhile", { description: answer.message })
        onStale()
      }
      return
    }
    if (answer.data.outcome === "settled_by_billdesk")
      toast.success("BillDesk has the payment", {
        description: "It was booked as BillDesk tells it. Nothing was recorded by hand.",
      })
    else toast.success("Changed", { description: `${targetName(move)}. It stands in the history.` })
    onDone()
  }
  return { busy, problem, make }
}
