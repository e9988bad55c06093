"use client"

import { Icon } from "@/design/icon"

interface RowButtonsProps {
  readonly previous: string
  readonly next: string
}

const CLASS =
  "inline-flex size-11 items-center justify-center rounded-full border border-line-strong hover:bg-surface"

/** Moves the row of products in its section by most of its width, for those who do not swipe. */
export function RowButtons({ previous, next }: RowButtonsProps) {
  const move = (button: HTMLElement, direction: 1 | -1) => {
    const row = button.closest("section")?.querySelector("[data-row]")
    row?.scrollBy({ left: direction * row.clientWidth * 0.8, behavior: "smooth" })
  }
  return (
    <div className="hidden gap-2 sm:flex">
      <button
        type="button"
        className={CLASS}
        aria-label={previous}
        onClick={(event) => move(event.currentTarget, -1)}
      >
        <Icon name="left" className="size-5" />
      </button>
      <button
        type="button"
        className={CLASS}
        aria-label={next}
        onClick={(event) => move(event.currentTarget, 1)}
      >
        <Icon name="right" className="size-5" />
      </button>
    </div>
  )
}
