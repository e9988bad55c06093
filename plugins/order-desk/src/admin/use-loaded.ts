import { useCallback, useEffect, useState } from "react"
import { call } from "./call"

export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly status: number; readonly message: string }
  | { readonly state: "ready"; readonly data: T }

/** What a GET answers, with a way to ask again. What was shown stays while it is asked again. */
export function useLoaded<T>(path: string): {
  readonly view: Loaded<T>
  /** Another answer is on its way than the one that is shown. */
  readonly isAsking: boolean
  readonly reload: () => void
} {
  const [view, setView] = useState<Loaded<T>>({ state: "loading" })
  const [isAsking, setIsAsking] = useState(true)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let isCurrent = true
    setIsAsking(true)
    void call<T>(path).then((answer) => {
      if (!isCurrent) return
      setIsAsking(false)
      setView(answer.ok ? { state: "ready", data: answer.data } : { ...answer, state: "failed" })
    })
    return () => {
      isCurrent = false
    }
  }, [path, turn])
  const reload = useCallback(() => {
    setTurn((before) => before + 1)
  }, [])
  return { view, isAsking, reload }
}
