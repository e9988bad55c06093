import { Button, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { TimelineAction } from "../../contract/timeline"
import { call } from "../call"

/** Does something again: asks first, says what was answered, and has the list read anew whatever that was. */
export function RepeatButton({ action, onDone }: { action: TimelineAction; onDone: () => void }) {
  const ask = usePrompt()
  const [isBusy, setIsBusy] = useState(false)
  const act = async () => {
    const isSure = await ask({
      title: action.label,
      description: action.confirm,
      confirmText: action.label,
      cancelText: "Cancel",
      variant: "confirmation",
    })
    if (!isSure) return
    setIsBusy(true)
    const answer = await call<unknown>(action.path, action.method, action.body ?? {})
    setIsBusy(false)
    if (answer.ok) toast.success(action.label, { description: action.done })
    else toast.error("Not done", { description: answer.message })
    onDone()
  }
  return (
    <Button size="small" variant="secondary" isLoading={isBusy} disabled={isBusy} onClick={() => void act()}>
      {action.label}
    </Button>
  )
}
