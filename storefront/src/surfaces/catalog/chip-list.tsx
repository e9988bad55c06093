"use client"

import { Icon } from "@/design/icon"
import { Link } from "@/design/link"

interface ChipListProps {
  readonly label: string
  readonly chips: readonly { readonly label: string; readonly remove: string; readonly href: string }[]
  readonly clear: { readonly label: string; readonly href: string }
}

/** Links that take a filter away. The chip goes with it, so the focus is led to the number of products beforehand. */
export function ChipList({ label, chips, clear }: ChipListProps) {
  const leave = () => document.querySelector<HTMLElement>("main [data-count]:not([hidden] *)")?.focus()
  return (
    <ul aria-label={label} className="flex flex-wrap items-center gap-2">
      {chips.map((chip) => (
        <li key={chip.href}>
          <Link
            href={chip.href}
            scroll={false}
            aria-label={chip.remove}
            onClick={leave}
            className="inline-flex min-h-11 items-center gap-1.5 rounded-full bg-surface px-4 text-xs hover:bg-surface-2"
          >
            {chip.label}
            <Icon name="close" className="size-4" />
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={clear.href}
          scroll={false}
          onClick={leave}
          className="inline-flex min-h-11 items-center px-2 text-xs underline underline-offset-4"
        >
          {clear.label}
        </Link>
      </li>
    </ul>
  )
}
