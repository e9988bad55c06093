import { Label, Select } from "@medusajs/ui"
import { useId } from "react"

export interface Option {
  readonly value: string
  readonly label: string
  /** Beside the label, smaller. */
  readonly hint?: string
}

/** Radix knows no empty value. */
const NONE = "\u2014none"

/** A labelled list to choose from. A value that is not in the list is shown all the same: it is what is stored. */
export function Choice({
  label,
  value,
  options,
  onChange,
  none,
  isLabelHidden = false,
  isInvalid = false,
}: {
  label: string
  value: string | null
  options: readonly Option[]
  onChange: (value: string | null) => void
  /** What choosing nothing is called; without it something must be chosen. */
  none?: string
  isLabelHidden?: boolean
  isInvalid?: boolean
}) {
  const id = useId()
  const isKnown = value === null || options.some((option) => option.value === value)
  const shown = isKnown ? options : [{ value, label: value }, ...options]
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label htmlFor={id} size="xsmall" className={isLabelHidden ? "sr-only" : "text-ui-fg-subtle"}>
        {label}
      </Label>
      <Select
        size="small"
        value={value ?? (none === undefined ? "" : NONE)}
        onValueChange={(next) => {
          onChange(next === NONE ? null : next)
        }}
      >
        <Select.Trigger id={id} aria-label={label} aria-invalid={isInvalid} className="min-w-0">
          <Select.Value placeholder="Choose" />
        </Select.Trigger>
        <Select.Content className="max-w-[calc(100vw-2rem)]">
          {none !== undefined && <Select.Item value={NONE}>{none}</Select.Item>}
          {shown.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.label}
              {option.hint && <span className="text-ui-fg-muted txt-compact-xsmall"> {option.hint}</span>}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}
