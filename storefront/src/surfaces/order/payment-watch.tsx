"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { pollDelay, type UnsettledStatus } from "./payment-poll"

interface PaymentWatchProps {
  /** Answers `{status, attempt}`. */
  readonly stateUrl: string
  readonly status: UnsettledStatus
  readonly attempt: number
  readonly words: { readonly waiting: string; readonly unreachable: string }
}

/** Asks for the state, ever more slowly, and shows the new page when it has changed. Only who waits is told of it. */
export function PaymentWatch({ stateUrl, status, attempt, words }: PaymentWatchProps) {
  const router = useRouter()
  const [reachable, setReachable] = useState(true)

  useEffect(() => {
    let asked = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = new AbortController()
    const wait = () => {
      timer = setTimeout(() => void ask(), pollDelay(status, asked))
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

  if (status !== "pending") return null
  return (
    <p role="status" className="flex items-center gap-2 text-xs text-muted print:hidden">
      <span aria-hidden="true" className="size-2 animate-pulse rounded-full bg-info" />
      {reachable ? words.waiting : words.unreachable}
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
