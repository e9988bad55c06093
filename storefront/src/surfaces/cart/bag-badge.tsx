"use client"

import { Link } from "@/design/link"
import { useSyncExternalStore } from "react"
import { Icon } from "@/design/icon"
import { BAG_CHANGED, bagCountIn } from "@/handoff/bag-count"
import { urls } from "@/handoff/urls"

/** The bag with its number of pieces. It reads one cookie in the browser, so that no page depends on it. */
export function BagBadge() {
  const count = useSyncExternalStore(
    subscribe,
    () => bagCountIn(document.cookie),
    () => 0,
  )
  return (
    <Link
      href={urls.bag}
      aria-label={count === 0 ? "Bag" : `Bag, ${count} ${count === 1 ? "item" : "items"}`}
      className="relative inline-flex size-11 items-center justify-center rounded-lg"
    >
      <Icon name="bag" />
      {count > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-0.5 right-0 inline-flex h-5 min-w-5 items-center justify-center rounded-full bg-electric px-1 text-2xs font-semibold text-emerald tabular-nums"
        >
          {count > 99 ? "99+" : count}
        </span>
      )}
    </Link>
  )
}

const MOMENTS = [BAG_CHANGED, "pageshow", "focus"] as const

function subscribe(changed: () => void): () => void {
  for (const moment of MOMENTS) window.addEventListener(moment, changed)
  return () => {
    for (const moment of MOMENTS) window.removeEventListener(moment, changed)
  }
}
