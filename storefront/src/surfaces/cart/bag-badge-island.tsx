"use client"

import { lazy, type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from "react"
import { Icon } from "@/design/icon"
import { Link } from "@/design/link"
import { BAG_ADDED, BAG_CHANGED, bagCountIn } from "@/handoff/bag-count"
import { urls } from "@/handoff/urls"
import { fill } from "@/language/fill"
import type { Messages } from "@/language/messages"

/** Loaded when it is opened for the first time. */
const BagDrawer = lazy(async () => ({ default: (await import("./bag-drawer")).BagDrawer }))

interface BagBadgeIslandProps {
  readonly words: Messages["cart"]["badge"] & { readonly close: string }
  /** Ways on from an empty bag. */
  readonly whenEmpty: ReactNode
}

/** It reads one cookie in the browser, so that no page depends on it. */
export function BagBadgeIsland({ words, whenEmpty }: BagBadgeIslandProps) {
  const [open, setOpen] = useState(false)
  const count = useSyncExternalStore(
    subscribe,
    () => bagCountIn(document.cookie),
    () => 0,
  )
  useEffect(() => {
    const added = () => setOpen(true)
    window.addEventListener(BAG_ADDED, added)
    return () => window.removeEventListener(BAG_ADDED, added)
  }, [])
  const label = count === 0 ? words.empty : count === 1 ? words.one : fill(words.many, { count })
  return (
    <>
      <Link
        href={urls.bag}
        aria-label={label}
        onClick={(event) => {
          // On the bag's own page, and when a new tab is wanted, it is the link it looks like.
          if (event.metaKey || event.ctrlKey || event.shiftKey || location.pathname.endsWith(urls.bag)) return
          event.preventDefault()
          setOpen(true)
        }}
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
      {open && (
        <Suspense fallback={null}>
          <BagDrawer
            title={words.empty}
            closeLabel={words.close}
            close={() => setOpen(false)}
            whenEmpty={whenEmpty}
          />
        </Suspense>
      )}
    </>
  )
}

const MOMENTS = [BAG_CHANGED, "pageshow", "focus"] as const

function subscribe(changed: () => void): () => void {
  for (const moment of MOMENTS) window.addEventListener(moment, changed)
  return () => {
    for (const moment of MOMENTS) window.removeEventListener(moment, changed)
  }
}
