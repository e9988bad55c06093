"use client"

import { buttonClass } from "@/design/button-class"
import type { FormWords } from "./fault-text"
import { saveContactStep } from "./save-contact-step"
import { StepMessages } from "./step-messages"
import type { StepState } from "./step-state"
import { CONTACT_FIELDS } from "./steps"
import { TextField } from "./text-field"
import { useStepForm } from "./use-step-form"

interface ContactFormProps {
  readonly start: StepState
  readonly words: FormWords
  readonly button: string
}

export function ContactForm({ start, words, button }: ContactFormProps) {
  const step = useStepForm(saveContactStep, start, () => CONTACT_FIELDS)
  const { state, errors, check, clear } = step
  const fields = { words, values: state.values, errors, check, clear }
  return (
    <form ref={step.formRef} action={step.act} onSubmit={step.submit} noValidate className="grid gap-4">
      <StepMessages {...step} fields={CONTACT_FIELDS} words={words} />
      <TextField
        {...fields}
        name="fullName"
        input={{ autoComplete: "name", autoCapitalize: "words", spellCheck: false }}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          {...fields}
          name="mobile"
          prefix="+91"
          hint={words.hints.mobile}
          input={{ type: "tel", inputMode: "numeric", autoComplete: "tel-national" }}
        />
        <TextField
          {...fields}
          name="email"
          hint={words.hints.email}
          input={{ type: "email", inputMode: "email", autoComplete: "email", spellCheck: false }}
        />
      </div>
      <button
        type="submit"
        aria-disabled={step.pending || undefined}
        className={`${buttonClass("primary", { large: true })} sm:justify-self-start`}
      >
        {step.pending ? words.busy : button}
      </button>
    </form>
  )
}
