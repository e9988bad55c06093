"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { countdownText } from "./countdown-text"

interface CountdownProps {
  /** ISO 8601. */
  readonly until: string
  /** What is left as the server saw it, in milliseconds: the browser's clock may be wrong. */
  readonly left: number
  /** What stands before and behind the time. */
  readonly words: { readonly before: string; readonly after: string; readonly over: string }
}

/** The time that is left, counted down. When it is over the page is asked for once more. */
export function Countdown({ until, left, words }: CountdownProps) {
  const router = useRouter()
  const [now, setNow] = useState(left)

  useEffect(() => {
    const started = performance.now()
    let asked = false
    const timer = setInterval(() => {
      const rest = left - (performance.now() - started)
      setNow(rest)
      // Two seconds later than due: then the server is sure to think so too.
      if (rest > -2_000 || asked) return
      asked = true
      router.refresh()
    }, 1_000)
    return () => {
      clearInterval(timer)
    }
  }, [left, router, until])

  return now > 0 ? (
    <p role="timer" className="price text-sm font-semibold">
      {words.before}
      {countdownText(now)}
      {words.after}
    </p>
  ) : (
    <p role="status" className="text-xs text-muted">
      {words.over}
    </p>
  )
}
