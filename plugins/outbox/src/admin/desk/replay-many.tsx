import { Button, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { ReplayedMany } from "../../contract"
import { call } from "../call"
import type { Filter } from "./delivery-query"
import { partsOf } from "./delivery-query"

/** Sends all again that the filter shows, where it shows what was given up or what waits. */
export function ReplayMany({ filter, onDone }: { filter: Filter; onDone: () => void }) {
  const prompt = usePrompt()
  const [isBusy, setBusy] = useState(false)
  if (filter.state !== "dead" && filter.state !== "waiting") return null
  const isDead = filter.state === "dead"
  const replay = async () => {
    const confirmed = await prompt({
      title: isDead ? "Send all again?" : "Try all now?",
      description:
        "Every delivery that this filter finds, on all pages, is tried as soon as possible with all its tries before it. What may have arrived is looked up first.",
      confirmText: isDead ? "Send all again" : "Try all now",
      cancelText: "Leave them",
      variant: "confirmation",
    })
    if (!confirmed) return
    setBusy(true)
    const answer = await call<ReplayedMany>("/admin/outbox/deliveries/replay", "POST", partsOf(filter))
    setBusy(false)
    if (answer.ok) toast.success(`On their way: ${String(answer.data.replayed)}`)
    else toast.error("Not done", { description: answer.message })
    onDone()
  }
  return (
    <Button size="small" variant="secondary" isLoading={isBusy} onClick={() => void replay()}>
      {isDead ? "Send all again" : "Try all now"}
    </Button>
  )
}
