"use client"

import { useEffect } from "react"
import { CONSENT_CHANGED, clientIdIn } from "@/handoff/consent"
import { keptConsent } from "@/handoff/keep-consent"
import { SHOP_EVENT } from "@/handoff/shop-events"
import { urls } from "@/handoff/urls"

const MOST_AT_ONCE = 20

/**
 * Tells the shop's own server what the page's parts have told each other, when the shopper has agreed, and drops it
 * otherwise: nothing is gathered before a yes and sent after it.
 */
export function EventRelay() {
  useEffect(() => {
    let waiting: object[] = []
    let timer: number | undefined
    const send = () => {
      clearTimeout(timer)
      timer = undefined
      const events = waiting.splice(0, MOST_AT_ONCE)
      if (events.length > 0 && mayTell()) navigator.sendBeacon(urls.events, asJson({ events }))
      if (waiting.length > 0) send()
    }
    const hear = (event: Event) => {
      if (!(event instanceof CustomEvent) || !mayTell()) return
      const told: unknown = event.detail
      if (typeof told !== "object" || told === null) return
      waiting.push({ ...told, at: new Date().toISOString() })
      // What happens in one turn goes along. No longer: what a page sends while it is left is lost now and then.
      timer ??= window.setTimeout(send)
    }
    const leave = () => {
      if (document.visibilityState === "hidden") send()
    }
    const forget = () => {
      if (!mayTell()) waiting = []
    }
    window.addEventListener(SHOP_EVENT, hear)
    window.addEventListener(CONSENT_CHANGED, forget)
    document.addEventListener("visibilitychange", leave)
    return () => {
      send()
      window.removeEventListener(SHOP_EVENT, hear)
      window.removeEventListener(CONSENT_CHANGED, forget)
      document.removeEventListener("visibilitychange", leave)
    }
  }, [])
  return null
}

const mayTell = (): boolean => keptConsent() === "granted" && clientIdIn(document.cookie) !== undefined

const asJson = (value: object): Blob => new Blob([JSON.stringify(value)], { type: "application/json" })
