import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

/** A name and what belongs to it, in a `dl`. */
export function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 py-1">
      <dt className="txt-compact-small text-ui-fg-subtle">{label}</dt>
      <dd className="txt-compact-small [overflow-wrap:anywhere]">{children}</dd>
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
