import { Select } from "@medusajs/ui"

/** The component allows no empty value. */
const ALL = "all of them"

interface OneOfProps {
  readonly label: string
  readonly all: string
  readonly value: string
  readonly choices: readonly { readonly id: string; readonly name: string }[]
  readonly onChoose: (id: string) => void
}

/** A filter of one value, or none. */
export function OneOf({ label, all, value, choices, onChoose }: OneOfProps) {
  return (
    <Select
      size="small"
      value={value === "" ? ALL : value}
      onValueChange={(chosen) => {
        onChoose(chosen === ALL ? "" : chosen)
      }}
    >
      <Select.Trigger aria-label={label} className="w-44">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={ALL}>{all}</Select.Item>
        {choices.map(({ id, name }) => (
          <Select.Item key={id} value={id}>
            {name}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
