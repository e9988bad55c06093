import { Popover, clx } from "@medusajs/ui"
import { useRef, useState, type ReactNode } from "react"
import { cellBelow } from "./cell-keys"

interface EditCellProps {
  /** Row and column, for the arrow keys. */
  readonly place: readonly [number, number]
  readonly label: string
  readonly shown: string
  readonly isMuted?: boolean
  /** The form; `typed` is the key that opened it, if it was one that types. */
  readonly children: (form: {
    readonly typed: string
    readonly close: (then: "stay" | "below") => void
  }) => ReactNode
}

/** A cell that opens a small form: by a press, Enter, or the first sign of what is typed. Escape leaves it as it was. */
export function EditCell({ place, label, shown, isMuted = false, children }: EditCellProps) {
  const [typed, setTyped] = useState<string>()
  const cell = useRef<HTMLButtonElement>(null)
  const next = useRef<"stay" | "below">("stay")
  const open = (first: string) => {
    next.current = "stay"
    setTyped(first)
  }
  return (
    <Popover
      open={typed !== undefined}
      onOpenChange={(isOpen) => {
        if (isOpen) open("")
        else setTyped(undefined)
      }}
    >
      <Popover.Trigger asChild>
        <button
          ref={cell}
          type="button"
          data-cell={place.join(":")}
          aria-label={`${label}: ${shown}`}
          className={clx(
            "hover:bg-ui-bg-field-hover focus-visible:shadow-borders-interactive-with-active bg-ui-bg-field border-ui-border-base",
            "min-w-14 rounded-md border px-2 py-1 text-right tabular-nums outline-none",
            isMuted && "text-ui-fg-muted",
          )}
          onKeyDown={(event) => {
            if (!/^[\d+-]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return
            event.preventDefault()
            open(event.key)
          }}
        >
          {shown}
        </button>
      </Popover.Trigger>
      <Popover.Content
        align="end"
        className="w-72 p-3"
        aria-label={label}
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          const below = next.current === "below" ? cellBelow(cell.current) : null
          ;(below ?? cell.current)?.focus()
        }}
      >
        {typed !== undefined &&
          children({
            typed,
            close: (then) => {
              next.current = then
              setTyped(undefined)
            },
          })}
      </Popover.Content>
    </Popover>
  )
}
