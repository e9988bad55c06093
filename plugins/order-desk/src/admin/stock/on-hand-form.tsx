import { Button, Input, Text } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import type { BoardRow, ChangeReason } from "../../contract/stock-board"
import { call, type Answer } from "../call"
import { count } from "../format"
import { ReasonField } from "./reason-field"
import { readTyped } from "./read-typed"

interface OnHandFormProps {
  readonly row: BoardRow
  readonly typed: string
  /** The reason of the change before, which is most often that of the next. */
  readonly reason: ChangeReason
  readonly onReason: (reason: ChangeReason) => void
  readonly onSaved: () => void
  /** The grid shows what is no longer so. */
  readonly onStale: () => void
  readonly onCancel: () => void
}

/** What is on hand now, when an answer says that it is not what was seen. */
function presentOf(answer: Extract<Answer<unknown>, { ok: false }>): number | undefined {
  const { body, status } = answer
  if (status !== 409 || typeof body !== "object" || body === null) return undefined
  if (!("code" in body) || body.code !== "stock_changed" || !("present" in body)) return undefined
  return typeof body.present === "number" ? body.present : undefined
}

/** Sets or adjusts what is on hand. What has changed meanwhile is shown beside what was typed, and asked about. */
export function OnHandForm({ row, typed, reason, onReason, onSaved, onStale, onCancel }: OnHandFormProps) {
  const field = useId()
  const [text, setText] = useState(typed)
  const [seen, setSeen] = useState(row.on_hand)
  const [note, setNote] = useState("")
  const [fault, setFault] = useState("")
  const [isBusy, setIsBusy] = useState(false)
  // Sent again after a lost answer, the same change is made once.
  const [requestId] = useState(() => `board-${String(Date.now())}-${Math.random().toString(36).slice(2)}`)
  const [hasChanged, setHasChanged] = useState(false)

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const wanted = readTyped(text)
    if (wanted.kind === "fault") {
      setFault(wanted.message)
      return
    }
    setIsBusy(true)
    const answer = await call(`/admin/stock-board/levels/${row.level_id ?? ""}`, "POST", {
      ...(wanted.kind === "set" ? { quantity: wanted.quantity, expected: seen } : { adjust: wanted.by }),
      reason,
      note,
      request_id: requestId,
    })
    setIsBusy(false)
    if (answer.ok) {
      onSaved()
      return
    }
    const present = presentOf(answer)
    if (present !== undefined) {
      setSeen(present)
      setHasChanged(true)
      onStale()
    }
    setFault(answer.message)
  }
  return (
    <form className="flex flex-col gap-y-2" onSubmit={(event) => void save(event)}>
      <label htmlFor={field} className="txt-compact-small-plus">
        On hand
      </label>
      <Input
        id={field}
        size="small"
        autoFocus
        inputMode="text"
        onFocus={({ target }) => {
          target.setSelectionRange(target.value.length, target.value.length)
        }}
        autoComplete="off"
        value={text}
        maxLength={20}
        placeholder={`${String(seen)} now`}
        aria-describedby={`${field}-hint`}
        aria-invalid={fault !== ""}
        onChange={(event) => {
          setText(event.target.value)
          if (!hasChanged) setFault("")
        }}
      />
      <Text id={`${field}-hint`} size="xsmall" className="text-ui-fg-subtle">
        {count(seen)} now. A number sets it, +5 or -3 adjusts.
      </Text>
      <ReasonField value={reason} onChange={onReason} />
      <Input
        size="small"
        aria-label="Note"
        placeholder="Note (optional)"
        maxLength={200}
        value={note}
        onChange={(event) => {
          setNote(event.target.value)
        }}
      />
      {fault !== "" && (
        <Text size="small" role="alert" className="text-ui-fg-error">
          {fault}
        </Text>
      )}
      <div className="flex justify-end gap-x-2">
        <Button size="small" variant="secondary" type="button" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="small" type="submit" isLoading={isBusy}>
          {hasChanged ? "Set all the same" : "Save"}
        </Button>
      </div>
    </form>
  )
}
