"use client"

import { useEffect } from "react"
import { usePrefixed } from "@/design/link-prefix"
import { urls } from "@/handoff/urls"
import type { Step } from "./steps"

/**
 * Gives the step that a bare `/checkout` has shown an address of its own, so that the way back leads to it once more. A
 * redirect would do the same for one more round trip and a second look at the bag.
 */
export function StepAddress({ step }: { readonly step: Step }) {
  const href = usePrefixed()(urls.checkoutStep(step))
  useEffect(() => {
    window.history.replaceState(null, "", href)
  }, [href])
  return null
}
