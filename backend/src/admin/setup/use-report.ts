import { useCallback, useEffect, useState } from "react"
import type { SetupReport } from "../../contract/setup-report"
import { addressOf } from "./address-of"

export type View =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly message: string }
  | { readonly state: "ready"; readonly report: SetupReport }

const UNREACHABLE = "The shop could not be reached. Look again in a moment."

async function read(): Promise<View> {
  try {
    const response = await fetch(addressOf("/admin/setup"), { credentials: "include" })
    if (!response.ok) return { state: "failed", message: `The shop answered ${String(response.status)}.` }
    // What our own server answers well is of the contract that it was compiled with.
    return { state: "ready", report: (await response.json()) as SetupReport }
  } catch {
    return { state: "failed", message: UNREACHABLE }
  }
}

/** The report, with a way to look again. What was found before stays while it is looked again. */
export function useReport(): { view: View; isLooking: boolean; lookAgain: () => void } {
  const [view, setView] = useState<View>({ state: "loading" })
  const [turn, setTurn] = useState(0)
  const [isLooking, setLooking] = useState(true)
  useEffect(() => {
    let isCurrent = true
    setLooking(true)
    void read().then((next) => {
      if (!isCurrent) return
      setView(next)
      setLooking(false)
    })
    return () => {
      isCurrent = false
    }
  }, [turn])
  const lookAgain = useCallback(() => {
    setTurn((before) => before + 1)
  }, [])
  return { view, isLooking, lookAgain }
}
