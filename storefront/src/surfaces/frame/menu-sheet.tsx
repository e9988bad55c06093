"use client"

import { type ReactNode, useEffect, useRef } from "react"
import { Icon } from "@/design/icon"

export const MENU_ID = "menu"

interface MenuSheetProps {
  readonly label: string
  readonly closeLabel: string
  readonly children: ReactNode
}

/**
 * The menu as a native popover, with those of its categories inside. What the browser cannot do by itself: close it when
 * a link keeps the page, close a part of it when the focus has left it, which would be hidden behind, and give the focus
 * back to what had opened the part.
 */
export function MenuSheet({ label, closeLabel, children }: MenuSheetProps) {
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const menu = sheet.current
    // Such an event does not bubble, but it is caught on its way down.
    menu?.addEventListener("toggle", giveFocusBack, true)
    return () => {
      menu?.removeEventListener("toggle", giveFocusBack, true)
    }
  }, [])
  return (
    <div
      ref={sheet}
      id={MENU_ID}
      popover="auto"
      className="sheet-left"
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest("a")) event.currentTarget.hidePopover()
      }}
      onBlur={({ target, relatedTarget }) => {
        const pane = target.closest<HTMLElement>("[data-pane]")
        if (pane && relatedTarget instanceof Node && !pane.contains(relatedTarget)) pane.hidePopover()
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

function giveFocusBack(event: Event): void {
  if (!(event instanceof ToggleEvent) || event.newState !== "closed") return
  const pane = event.target
  if (!(pane instanceof HTMLElement) || pane.dataset["pane"] === undefined) return
  const held = document.activeElement
  // While it fades away, the part still has the focus.
  const isLost = held === null || held === document.body || pane.contains(held)
  if (isLost) document.querySelector<HTMLElement>(`[popovertarget="${pane.id}"]`)?.focus()
}
