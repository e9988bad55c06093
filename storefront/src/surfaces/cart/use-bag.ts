"use client"

import { useEffect, useOptimistic, useRef, useState, useTransition } from "react"
import { BAG_CHANGED, BAG_COUNT_COOKIE, bagCountIn } from "@/handoff/bag-count"
import { recordEvent } from "@/handoff/shop-events"
import type { BagAnswer, BagSheet } from "./bag-sheet"
import { changeBag } from "./change-bag"
import { lineChanges } from "./line-changes"
import { lookAtMyBag } from "./look-at-my-bag"

/** What every part of the bag needs to show it and to change it. */
export interface BagHandle {
  readonly answer: BagAnswer
  /** An act is on its way: amounts are those of before. */
  readonly pending: boolean
  readonly send: (form: FormData) => void
}

/**
 * The bag in the browser. A quantity shows at once; the server's word replaces it. Whenever the page is looked at again,
 * the bag is asked for again, because another tab may have changed it.
 *
 * @param notReached what is said when nobody answers an act
 */
export function useBag(start: BagAnswer, notReached: string): BagHandle {
  const [answer, setAnswer] = useState(start)
  const [pending, startTransition] = useTransition()
  const [shown, expect] = useOptimistic(answer, withQuantity)

  const wasShown = useRef(false)
  useEffect(() => {
    const look = () => void readAgain().then((sheet) => sheet && setAnswer((now) => ({ ...now, sheet })))
    const shownAgain = (event: PageTransitionEvent) => event.persisted && look()
    // A page that was left stays in the document with what it knew, and is shown again by the way back to it.
    if (wasShown.current) look()
    wasShown.current = true
    window.addEventListener("focus", look)
    window.addEventListener("pageshow", shownAgain)
    return () => {
      window.removeEventListener("focus", look)
      window.removeEventListener("pageshow", shownAgain)
    }
  }, [])
  const pieces = answer.sheet.kind === "filled" ? answer.sheet.pieces : 0
  useEffect(() => {
    if (answer.sheet.kind !== "outage") tellBadge(pieces)
  }, [answer.sheet.kind, pieces])

  const send = (form: FormData) =>
    startTransition(async () => {
      expect(form)
      try {
        const now = await changeBag(form)
        setAnswer(now)
        for (const change of lineChanges(answer.sheet, now.sheet)) recordEvent("cart.update", change)
      } catch {
        setAnswer((before) => ({ ...before, said: { tone: "bad", coupon: false, text: notReached } }))
      }
    })
  return { answer: shown, pending, send }
}

/** The bag with the quantity that a form asks for; amounts stay, they are the server's to say. */
function withQuantity(answer: BagAnswer, form: FormData): BagAnswer {
  const { sheet } = answer
  if (sheet.kind !== "filled" || form.get("act") !== "quantity") return answer
  const lines = sheet.lines.map((line) =>
    line.id === form.get("line") ? { ...line, quantity: Number(form.get("quantity")) } : line,
  )
  return { ...answer, sheet: { ...sheet, lines: lines.filter(({ quantity }) => quantity > 0) } }
}

/** Undefined when nobody answers: then what is shown stays. */
async function readAgain(): Promise<BagSheet | undefined> {
  try {
    const { sheet } = await lookAtMyBag()
    return sheet.kind === "outage" ? undefined : sheet
  } catch {
    return undefined
  }
}

/** The badge reads a cookie, which another tab or an order may have left behind the truth. */
function tellBadge(pieces: number): void {
  if (bagCountIn(document.cookie) !== pieces) {
    document.cookie = `${BAG_COUNT_COOKIE}=${pieces}; path=/; max-age=2592000; samesite=lax`
  }
  window.dispatchEvent(new Event(BAG_CHANGED))
}
