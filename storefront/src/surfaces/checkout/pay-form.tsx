"use client"

import { useEffect } from "react"
import { useRouter } from "next/navigation"
import { buttonClass } from "@/design/button-class"
import type { FormWords } from "./fault-text"
import { placeOrder } from "./place-order"
import { StepMessages } from "./step-messages"
import type { StepState } from "./step-state"
import { useStepForm } from "./use-step-form"

interface PayFormProps {
  readonly start: StepState
  /** The amount that Medusa asks for, in major units; sent back so that the server can tell if it has changed. */
  readonly total: number
  readonly button: string
  readonly words: FormWords
}

/** The button that makes the order and leads to the gateway. */
export function PayForm({ start, total, button, words }: PayFormProps) {
  const step = useStepForm(placeOrder, start, () => [])
  const router = useRouter()
  // Whoever comes back to this page from another tab or from the gateway sees the bag of now.
  useEffect(() => {
    const look = () => router.refresh()
    const shownAgain = (event: PageTransitionEvent) => event.persisted && look()
    window.addEventListener("focus", look)
    window.addEventListener("pageshow", shownAgain)
    return () => {
      window.removeEventListener("focus", look)
      window.removeEventListener("pageshow", shownAgain)
    }
  }, [router])
  return (
    <form ref={step.formRef} action={step.act} onSubmit={step.submit} className="grid gap-4">
      <input type="hidden" name="shown" value={String(total)} />
      <StepMessages {...step} fields={[]} words={words} />
      <button
        type="submit"
        aria-disabled={step.pending || undefined}
        className={buttonClass("primary", { large: true, wide: true })}
      >
        {step.pending ? words.busy : button}
      </button>
      <p role="status" className="sr-only">
        {step.pending ? words.placing : ""}
      </p>
    </form>
  )
}
