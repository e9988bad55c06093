import { Button, Input, Label, StatusBadge, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { DELIVERY_STATES } from "../../contract"
import type { DestinationList, DestinationView } from "../../contract"
import { call } from "../call"
import { localTime } from "../format"
import { stateLabels } from "../labels"
import { Row } from "../parts/row"

/** One destination, with its switch. */
export function DestinationCard({
  destination,
  onChanged,
}: {
  destination: DestinationView
  onChanged: () => void
}) {
  const { pause } = destination
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4" aria-label={`Destination ${destination.title}`}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text weight="plus">{destination.title}</Text>
        <StatusBadge color={pause ? "red" : destination.is_registered ? "green" : "grey"}>
          {pause ? "Paused" : destination.is_registered ? "Open" : "Not connected"}
        </StatusBadge>
      </div>
      {!destination.is_registered && (
        <Text size="small" className="text-ui-fg-subtle">
          No plugin of this store delivers to it at present. Its deliveries wait.
        </Text>
      )}
      {pause && (
        <div role="alert" className="flex flex-col gap-y-1">
          <Text size="small">{pause.message}</Text>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {pause.code} · since {localTime(pause.since)} · by {pause.by}
            {pause.probe_at && ` · tried again ${localTime(pause.probe_at)}`}
          </Text>
        </div>
      )}
      <dl>
        {DELIVERY_STATES.map((state) => (
          <Row key={state} label={stateLabels[state].text} value={String(destination.counts[state])} />
        ))}
        {destination.oldest_waiting_at && (
          <Row label="Oldest that waits" value={localTime(destination.oldest_waiting_at)} />
        )}
        {destination.not_before && <Row label="Rests until" value={localTime(destination.not_before)} />}
      </dl>
      <Switch destination={destination} onChanged={onChanged} />
    </section>
  )
}

function Switch({ destination, onChanged }: { destination: DestinationView; onChanged: () => void }) {
  const [note, setNote] = useState("")
  const [isBusy, setBusy] = useState(false)
  const { name, title, pause } = destination
  const noteId = `pause-note-${name}`
  const turn = async (way: "pause" | "resume") => {
    setBusy(true)
    const answer = await call<DestinationList>(
      `/admin/outbox/destinations/${encodeURIComponent(name)}/${way}`,
      "POST",
      way === "pause" ? { note: note.trim() } : {},
    )
    setBusy(false)
    if (answer.ok) {
      toast.success(way === "pause" ? `${title} is paused` : `${title} is open again`)
      setNote("")
    } else toast.error("Not done", { description: answer.message })
    onChanged()
  }
  if (pause) {
    return (
      <div>
        <Button size="small" variant="secondary" isLoading={isBusy} onClick={() => void turn("resume")}>
          Resume
        </Button>
      </div>
    )
  }
  return (
    <form
      className="flex flex-col gap-y-2"
      onSubmit={(event) => {
        event.preventDefault()
        void turn("pause")
      }}
    >
      <Label size="small" htmlFor={noteId}>
        Reason for a pause
      </Label>
      <div className="flex gap-2">
        <Input
          id={noteId}
          size="small"
          className="min-w-0 flex-1"
          maxLength={500}
          value={note}
          onChange={(event) => {
            setNote(event.target.value)
          }}
        />
        <Button
          size="small"
          variant="secondary"
          type="submit"
          isLoading={isBusy}
          disabled={note.trim() === ""}
        >
          Pause
        </Button>
      </div>
    </form>
  )
}
