import { useCallback, useEffect, useRef, useState } from "react"
import type { OrderTimeline, TimelineKind } from "../../contract/timeline"
import { call } from "../call"
import type { Loaded } from "../use-loaded"

interface Timeline {
  readonly view: Loaded<OrderTimeline>
  readonly isAsking: boolean
  /** Why older ones could not be had; what is shown stays. */
  readonly fault: string | null
  readonly reload: () => void
  readonly showOlder: () => void
}

const addressOf = (orderId: string, kinds: readonly TimelineKind[], before: string | null): string => {
  const query = new URLSearchParams(kinds.map((kind) => ["kind", kind]))
  if (before !== null) query.set("before", before)
  return `/admin/order-desk/orders/${orderId}/timeline?${query.toString()}`
}

/** The newest of an order's timeline, and older ones as they are asked for. What is shown stays while it is asked again. */
export function useTimeline(orderId: string, kinds: readonly TimelineKind[]): Timeline {
  const [view, setView] = useState<Loaded<OrderTimeline>>({ state: "loading" })
  const [isAsking, setIsAsking] = useState(true)
  const [fault, setFault] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)
  /** An answer to an older question is dropped. */
  const question = useRef(0)
  const address = addressOf(orderId, kinds, null)

  useEffect(() => {
    const own = ++question.current
    setIsAsking(true)
    void call<OrderTimeline>(address).then((answer) => {
      if (own !== question.current) return
      setIsAsking(false)
      setFault(null)
      setView(answer.ok ? { state: "ready", data: answer.data } : { ...answer, state: "failed" })
    })
    return () => {
      question.current += 1
    }
  }, [address, turn])

  const showOlder = () => {
    if (view.state !== "ready" || view.data.next === null || isAsking) return
    const { entries } = view.data
    const own = ++question.current
    setIsAsking(true)
    void call<OrderTimeline>(addressOf(orderId, kinds, view.data.next)).then((answer) => {
      if (own !== question.current) return
      setIsAsking(false)
      setFault(answer.ok ? null : answer.message)
      if (answer.ok)
        setView({ state: "ready", data: { ...answer.data, entries: [...entries, ...answer.data.entries] } })
    })
  }
  const reload = useCallback(() => {
    setTurn((before) => before + 1)
  }, [])
  return { view, isAsking, fault, reload, showOlder }
}
