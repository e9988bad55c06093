"use client"

import { Icon } from "@/design/icon"

interface RowButtonsProps {
  readonly rowId: string
  readonly label: string
}

const CLASS =
  "inline-flex size-11 items-center justify-center rounded-full border border-line-strong hover:bg-surface"

/** Moves a row of products by most of its width, for those who do not swipe. */
export function RowButtons({ rowId, label }: RowButtonsProps) {
  const move = (direction: 1 | -1) => {
    const row = document.getElementById(rowId)
    row?.scrollBy({ left: direction * row.clientWidth * 0.8, behavior: "smooth" })
  }
  return (
    <div className="hidden gap-2 sm:flex">
      <button type="button" className={CLASS} aria-label={`${label}: previous`} onClick={() => move(-1)}>
        <Icon name="left" className="size-5" />
      </button>
      <button type="button" className={CLASS} aria-label={`${label}: next`} onClick={() => move(1)}>
        <Icon name="right" className="size-5" />
      </button>
    </div>
  )
}
