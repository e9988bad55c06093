"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { pollDelay } from "./payment-poll"

interface PaymentWatchProps {
  /** Answers `{status, attempt}`. */
  readonly stateUrl: string
  readonly status: string
  readonly attempt: number
}

/** Asks for the state while it is pending, ever more slowly, and shows the new page when it has changed. */
export function PaymentWatch({ stateUrl, status, attempt }: PaymentWatchProps) {
  const router = useRouter()
  const [reachable, setReachable] = useState(true)

  useEffect(() => {
    let asked = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = new AbortController()
    const wait = () => {
      timer = setTimeout(() => void ask(), pollDelay(asked))
    }
    const ask = async () => {
      asked += 1
      const now = await stateNow(stateUrl, stop.signal)
      if (stop.signal.aborted) return
      setReachable(now !== undefined)
      if (now !== undefined && now !== `${status} ${attempt}`) router.refresh()
      wait()
    }
    // Coming back to the tab is the moment at which somebody wants to know.
    const visible = () => {
      if (document.visibilityState !== "visible") return
      clearTimeout(timer)
      asked = 0
      void ask()
    }
    document.addEventListener("visibilitychange", visible)
    wait()
    return () => {
      stop.abort()
      clearTimeout(timer)
      document.removeEventListener("visibilitychange", visible)
    }
  }, [attempt, router, stateUrl, status])

  return (
    <p role="status" className="flex items-center gap-2 text-xs text-muted">
      <span aria-hidden="true" className="size-2 animate-pulse rounded-full bg-info" />
      {reachable
        ? "Waiting for BillDesk. This page changes by itself."
        : "The shop is not answering just now. We keep trying."}
    </p>
  )
}

/** `<status> <attempt>`, or undefined when nobody answered. */
async function stateNow(url: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { signal, cache: "no-store" })
    if (!answer.ok) return undefined
    const body: unknown = await answer.json()
    if (typeof body !== "object" || body === null || !("status" in body) || !("attempt" in body))
      return undefined
    return `${String(body.status)} ${String(body.attempt)}`
  } catch {
    return undefined
  }
}
