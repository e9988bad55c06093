import { Select } from "@medusajs/ui"
import { CHANGE_REASONS, type ChangeReason } from "../../contract/stock-board"
import { REASON_WORDS } from "./stock-words"

interface ReasonFieldProps {
  readonly value: ChangeReason
  readonly onChange: (reason: ChangeReason) => void
}

/** Why stock is changed: a short list. */
export function ReasonField({ value, onChange }: ReasonFieldProps) {
  return (
    <Select
      size="small"
      value={value}
      onValueChange={(chosen) => {
        onChange(CHANGE_REASONS.find((each) => each === chosen) ?? "counted")
      }}
    >
      <Select.Trigger aria-label="Reason">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        {CHANGE_REASONS.map((reason) => (
          <Select.Item key={reason} value={reason}>
            {REASON_WORDS[reason]}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
