import { useCallback, useEffect, useState } from "react"
import { call } from "./call"

export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly status: number; readonly message: string }
  | { readonly state: "ready"; readonly data: T }

/** What a GET answers, with a way to ask again. What was shown stays while it is asked again. */
export function useLoaded<T>(path: string): { view: Loaded<T>; reload: () => void; show: (data: T) => void } {
  const [view, setView] = useState<Loaded<T>>({ state: "loading" })
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isCurrent = true
    void call<T>(path).then((answer) => {
      if (!isCurrent) return
      setView(answer.ok ? { state: "ready", data: answer.data } : { ...answer, state: "failed" })
    })
    return () => {
      isCurrent = false
    }
  }, [path, turn])
  const reload = useCallback(() => {
    setTurn((before) => before + 1)
  }, [])
  const show = useCallback((data: T) => {
    setView({ state: "ready", data })
  }, [])
  return { view, reload, show }
}
