import { Button, Input, Label, toast } from "@medusajs/ui"
import { useState } from "react"
import type { DeliveryAction, DeliveryDetails } from "../../contract"
import { call } from "../call"
import { actionLabels } from "../labels"

/** What a person can do with this delivery, as the server says. A discard wants its reason. */
export function DeliveryActions({
  details: { delivery },
  onDone,
}: {
  details: DeliveryDetails
  onDone: (details: DeliveryDetails | null) => void
}) {
  const [note, setNote] = useState("")
  const [busy, setBusy] = useState<DeliveryAction | null>(null)
  const act = async (action: DeliveryAction) => {
    setBusy(action)
    const body = action === "discard" ? { note: note.trim() } : {}
    const answer = await call<DeliveryDetails>(
      `/admin/outbox/deliveries/${delivery.id}/${action}`,
      "POST",
      body,
    )
    setBusy(null)
    if (answer.ok) toast.success(action === "replay" ? "It is on its way" : "It will not be sent")
    else toast.error("Not done", { description: answer.message })
    onDone(answer.ok ? answer.data : null)
  }
  const canDiscard = delivery.actions.includes("discard")
  return (
    <div className="flex w-full flex-col gap-y-2">
      {canDiscard && (
        <>
          <Label size="small" htmlFor="discard-note">
            Why it shall not be sent
          </Label>
          <Input
            id="discard-note"
            size="small"
            maxLength={500}
            value={note}
            placeholder="Needed to discard it"
            onChange={(event) => {
              setNote(event.target.value)
            }}
          />
        </>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        {delivery.actions.map((action) => (
          <Button
            key={action}
            size="small"
            variant={action === "discard" ? "danger" : "primary"}
            isLoading={busy === action}
            disabled={busy !== null || (action === "discard" && note.trim() === "")}
            onClick={() => void act(action)}
          >
            {action === "replay" && delivery.state === "waiting" ? "Try now" : actionLabels[action]}
          </Button>
        ))}
      </div>
    </div>
  )
}
