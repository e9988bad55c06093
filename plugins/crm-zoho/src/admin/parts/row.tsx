import { Text } from "@medusajs/ui"

/** A name and its value, in a `dl`. */
export function Row({ label, value, isId = false }: { label: string; value: string; isId?: boolean }) {
  return (
    <div className="grid grid-cols-2 gap-x-4 py-1">
      <dt className="txt-compact-small text-ui-fg-subtle">{label}</dt>
      <dd
        className={`text-right [overflow-wrap:anywhere] ${isId ? "txt-compact-xsmall font-mono" : "txt-compact-small"}`}
      >
        {value}
      </dd>
    </div>
  )
}

export function Note({ text }: { text: string }) {
  return (
    <Text size="small" className="text-ui-fg-subtle px-6 py-4">
      {text}
    </Text>
  )
}
