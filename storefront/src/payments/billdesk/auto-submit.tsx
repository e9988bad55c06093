"use client"

import { useEffect } from "react"

interface AutoSubmitProps {
  readonly formId: string
  /** What is submitted by itself only once in this tab, so that the Back button does not bounce the shopper away again. */
  readonly once: string
}

export function AutoSubmit({ formId, once }: AutoSubmitProps) {
  useEffect(() => {
    const key = `handed-over:${once}`
    if (alreadyDone(key)) return
    const form = document.getElementById(formId)
    if (form instanceof HTMLFormElement) form.submit()
  }, [formId, once])
  return null
}

/** Marks it done. A browser that keeps nothing counts as done: the button is there. */
function alreadyDone(key: string): boolean {
  try {
    if (sessionStorage.getItem(key) !== null) return true
    sessionStorage.setItem(key, "1")
    return false
  } catch {
    return true
  }
}
