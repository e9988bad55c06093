import { Select } from "@medusajs/ui"

/** The component allows no empty value. */
const ALL = "all of them"

/** One of several values, or none. A value that the list does not have, from a link, is shown all the same. */
export function Choice({
  label,
  none,
  value,
  options,
  onChange,
}: {
  label: string
  none: string
  value: string
  options: readonly { readonly value: string; readonly text: string }[]
  onChange: (value: string) => void
}) {
  const isListed = value === "" || options.some((option) => option.value === value)
  return (
    <Select
      size="small"
      value={value || ALL}
      onValueChange={(chosen) => {
        onChange(chosen === ALL ? "" : chosen)
      }}
    >
      <Select.Trigger aria-label={label} className="w-full sm:w-48">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={ALL}>{none}</Select.Item>
        {[...(isListed ? [] : [{ value, text: value }]), ...options].map((option) => (
          <Select.Item key={option.value} value={option.value}>
            {option.text}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
