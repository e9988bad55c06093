"use client"

import { type ReactNode, useEffect, useRef } from "react"
import type { Step } from "./steps"

/** The step that this browser tab showed last. */
let shown: Step | undefined

/** A step's heading. Whoever comes from another step is put here, so that a screen reader says where they are. */
export function StepHeading({ step, children }: { readonly step: Step; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (shown !== undefined && shown !== step) heading.current?.focus()
    shown = step
  }, [step])
  return (
    <h2 ref={heading} tabIndex={-1} className="text-xl outline-none">
      {children}
    </h2>
  )
}
