"use client"

import { type ReactNode, useTransition } from "react"
import type { DeliveryOption } from "@/commerce/delivery-options"
import { buttonClass } from "@/design/button-class"
import { BillingFields } from "./billing-fields"
import { DeliveryChoice } from "./delivery-choice"
import type { FormWords } from "./fault-text"
import { PlaceFields } from "./place-fields"
import { chooseDelivery, saveDeliveryStep } from "./save-delivery-step"
import { StepMessages } from "./step-messages"
import type { StepState } from "./step-state"
import { BILLING_FIELDS, type FieldName, PLACE_FIELDS } from "./steps"
import { TextField } from "./text-field"
import { useStepForm } from "./use-step-form"

interface DeliveryFormProps {
  readonly start: StepState
  readonly options: readonly DeliveryOption[]
  readonly chosenOption: string | undefined
  readonly words: FormWords
  readonly button: string
  /** A signed-in shopper's addresses to choose from. */
  readonly saved?: ReactNode
}

const OWN: readonly FieldName[] = [...PLACE_FIELDS, "gstin"]
const ALL: readonly FieldName[] = [...OWN, ...BILLING_FIELDS.map((field) => `billing.${field}` as const)]

const fieldsIn = (form: FormData): readonly FieldName[] => (form.get("sameBilling") === "yes" ? OWN : ALL)

export function DeliveryForm({ start, options, chosenOption, words, button, saved }: DeliveryFormProps) {
  const step = useStepForm(saveDeliveryStep, start, fieldsIn)
  const [choosing, startChoosing] = useTransition()
  const { state, errors, check, clear } = step
  const fields = { words, values: state.values, errors, check, clear }
  // Choosing tells the server, which answers with the new total; nothing is added up here.
  const choose = (optionId: string) => {
    const form = new FormData()
    form.set("option", optionId)
    startChoosing(() => chooseDelivery(form))
  }
  return (
    <form
      ref={step.formRef}
      action={step.act}
      onSubmit={step.submit}
      noValidate
      className="group/delivery grid gap-f-md"
    >
      <StepMessages {...step} fields={ALL} words={words} />
      {saved}
      <PlaceFields {...fields} formRef={step.formRef} />
      <DeliveryChoice options={options} chosen={chosenOption} words={words} choose={choose} />
      <TextField
        {...fields}
        name="gstin"
        optional
        hint={words.hints.gstin}
        input={{ autoComplete: "off", autoCapitalize: "characters", spellCheck: false, maxLength: 20 }}
        className="sm:max-w-96"
      />
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name="sameBilling"
          value="yes"
          defaultChecked={!("billing.fullName" in start.values)}
          className="size-5 accent-primary"
        />
        {words.sameBilling}
      </label>
      <BillingFields {...fields} />
      <button
        type="submit"
        aria-disabled={step.pending || choosing || undefined}
        className={`${buttonClass("primary", { large: true })} sm:justify-self-start`}
      >
        {step.pending ? words.busy : choosing ? words.updating : button}
      </button>
    </form>
  )
}
