import { useCallback, useEffect, useState } from "react"
import { addressOf, viewIn, type View } from "./log-query"

/** The view that the address asks for, and a way to change both: a link or a reload shows the same. */
export function useView(): [View, (change: Partial<View>) => void] {
  const [view, setView] = useState(() => viewIn(window.location.search))
  useEffect(() => {
    window.history.replaceState(window.history.state, "", addressOf(window.location.pathname, view))
  }, [view])
  const change = useCallback((part: Partial<View>) => {
    setView((before) => ({ ...before, ...part }))
  }, [])
  return [view, change]
}
