"use client"

import { useEffect } from "react"
import { BAG_CHANGED, BAG_COUNT_COOKIE, bagCountIn } from "@/handoff/bag-count"

/** Corrects the badge after a page has seen the true bag: another tab or an order may have changed it. */
export function BagCountIsland({ pieces }: { readonly pieces: number }) {
  useEffect(() => {
    if (bagCountIn(document.cookie) !== pieces) {
      document.cookie = `${BAG_COUNT_COOKIE}=${pieces}; path=/; max-age=2592000; samesite=lax`
    }
    window.dispatchEvent(new Event(BAG_CHANGED))
  }, [pieces])
  return null
}
