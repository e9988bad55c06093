"use client"

import { useSyncExternalStore } from "react"
import { buttonClass } from "@/design/button-class"
import { Icon } from "@/design/icon"

/** There only where a script can print; every browser has its own way as well. */
export function PrintButton({ children }: { readonly children: string }) {
  const alive = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
  if (!alive) return null
  return (
    <button
      type="button"
      onClick={() => {
        window.print()
      }}
      className={buttonClass("secondary")}
    >
      <Icon name="print" className="size-5" />
      {children}
    </button>
  )
}
