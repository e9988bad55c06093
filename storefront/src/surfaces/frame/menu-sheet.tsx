"use client"

import type { ReactNode } from "react"
import { Icon } from "@/design/icon"

export const MENU_ID = "menu"

interface MenuSheetProps {
  readonly label: string
  readonly closeLabel: string
  readonly children: ReactNode
}

/** The menu as a native popover. The one thing the browser cannot do by itself: close it when a link keeps the page. */
export function MenuSheet({ label, closeLabel, children }: MenuSheetProps) {
  return (
    <div
      id={MENU_ID}
      popover="auto"
      className="sheet-left"
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest("a")) event.currentTarget.hidePopover()
      }}
    >
      <nav aria-label={label} className="grid h-full grid-rows-[auto_1fr] overflow-y-auto">
        <div className="flex h-header items-center px-gutter">
          <button
            type="button"
            popoverTarget={MENU_ID}
            popoverTargetAction="hide"
            aria-label={closeLabel}
            className="-ml-2.5 inline-flex size-11 items-center justify-center rounded-lg hover:bg-surface"
          >
            <Icon name="close" />
          </button>
        </div>
        <div className="px-gutter pb-f-lg">{children}</div>
      </nav>
    </div>
  )
}
