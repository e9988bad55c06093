"use client"

import { useEffect } from "react"
import { type WorthProperties, recordEvent } from "@/handoff/shop-events"

const KEY = "checkout_started"

interface StartEventProps {
  /** Tells one checkout from the next. Stays in this tab. */
  readonly bagKey: string
  readonly event: WorthProperties
}

/** Says once for each bag that its checkout was begun. */
export function StartEvent({ bagKey, event }: StartEventProps) {
  useEffect(() => {
    try {
      if (sessionStorage.getItem(KEY) === bagKey) return
      sessionStorage.setItem(KEY, bagKey)
    } catch {
      // Without storage it may be said twice.
    }
    recordEvent("checkout.start", event)
  }, [bagKey, event])
  return null
}
