import { Button, Input, Text } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import type { BoardRow } from "../../contract/stock-board"
import { call } from "../call"
import { readTyped } from "./read-typed"

interface ThresholdFormProps {
  readonly row: BoardRow
  readonly typed: string
  readonly onSaved: () => void
  readonly onCancel: () => void
}

/** From how many pieces on an item counts as low; empty for the store's own. */
export function ThresholdForm({ row, typed, onSaved, onCancel }: ThresholdFormProps) {
  const field = useId()
  const [text, setText] = useState(typed === "" ? String(row.threshold ?? "") : typed)
  const [fault, setFault] = useState("")
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const wanted = text.trim() === "" ? undefined : readTyped(text)
    if (wanted !== undefined && wanted.kind !== "set") {
      setFault("Type whole pieces, or nothing for the store’s own.")
      return
    }
    const answer = await call(`/admin/stock-board/items/${row.item_id ?? ""}/threshold`, "POST", {
      pieces: wanted?.quantity ?? null,
      expected: row.threshold,
    })
    if (answer.ok) onSaved()
    else setFault(answer.message)
  }
  return (
    <form className="flex flex-col gap-y-2" onSubmit={(event) => void save(event)}>
      <label htmlFor={field} className="txt-compact-small-plus">
        Low from
      </label>
      <Input
        id={field}
        size="small"
        autoFocus
        autoComplete="off"
        inputMode="numeric"
        maxLength={20}
        value={text}
        placeholder="The store’s own"
        aria-invalid={fault !== ""}
        onChange={(event) => {
          setText(event.target.value)
          setFault("")
        }}
      />
      <Text size="xsmall" className="text-ui-fg-subtle">
        With so many pieces or fewer available it counts as low. Empty: the store’s own threshold.
      </Text>
      {fault !== "" && (
        <Text size="small" role="alert" className="text-ui-fg-error">
          {fault}
        </Text>
      )}
      <div className="flex justify-end gap-x-2">
        <Button size="small" variant="secondary" type="button" onClick={onCancel}>
          Cancel
        </Button>
        <Button size="small" type="submit">
          Save
        </Button>
      </div>
    </form>
  )
}
