"use client"

import { type ReactNode, useTransition } from "react"
import type { DeliveryOption } from "@/commerce/delivery-options"
import { buttonClass } from "@/design/button-class"
import { BillingFields } from "./billing-fields"
import { DeliveryChoice } from "./delivery-choice"
import type { FormWords } from "./fault-text"
import { PlaceFields } from "./place-fields"
import { RecipientFields } from "./recipient-fields"
import { chooseDelivery, saveDeliveryStep } from "./save-delivery-step"
import { StepMessages } from "./step-messages"
import type { StepState } from "./step-state"
import { BILLING_FIELDS, type FieldName, PLACE_FIELDS, RECIPIENT_FIELDS } from "./steps"
import { TextField } from "./text-field"
import { useStepForm } from "./use-step-form"
import { useTypedPincode } from "./use-typed-pincode"

interface DeliveryFormProps {
  readonly start: StepState
  readonly options: readonly DeliveryOption[]
  readonly chosenOption: string | undefined
  readonly words: FormWords
  readonly button: string
  /** A signed-in shopper's addresses to choose from; with them the form asks who takes the parcel. */
  readonly saved: ReactNode | undefined
}

const BILLING: readonly FieldName[] = BILLING_FIELDS.map((field) => `billing.${field}` as const)
const ALL: readonly FieldName[] = [...RECIPIENT_FIELDS, ...PLACE_FIELDS, "gstin", ...BILLING]

const fieldsIn = (form: FormData): readonly FieldName[] => [
  ...(form.has("fullName") ? RECIPIENT_FIELDS : []),
  ...PLACE_FIELDS,
  "gstin",
  ...(form.get("sameBilling") === "yes" ? [] : BILLING),
]

export function DeliveryForm({ start, options, chosenOption, words, button, saved }: DeliveryFormProps) {
  const step = useStepForm(saveDeliveryStep, start, fieldsIn)
  const { pincode, pincodeTyped } = useTypedPincode(step.formRef, step.state.values.pincode)
  const [choosing, startChoosing] = useTransition()
  const { state, errors, check, clear } = step
  const fields = { words, values: state.values, errors, check, clear }
  // Choosing tells the server, which answers with the new total; nothing is added up here.
  const choose = (optionId: string) => {
    const form = new FormData()
    form.set("option", optionId)
    startChoosing(() => chooseDelivery(form))
  }
  const form = (
    <form
      ref={step.formRef}
      action={step.act}
      onSubmit={step.submit}
      noValidate
      className="group/delivery grid gap-f-md"
    >
      <StepMessages {...step} fields={ALL} words={words} />
      {saved && <RecipientFields {...fields} />}
      <PlaceFields {...fields} formRef={step.formRef} pincodeTyped={pincodeTyped} />
      <DeliveryChoice
        options={options}
        chosen={chosenOption}
        pincode={pincode}
        words={words}
        choose={choose}
      />
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
  if (!saved) return form
  return (
    <>
      {/* Choosing an address begins the form anew. */}
      <div
        onClick={({ target }) => {
          if (target instanceof Element && target.closest("a")) step.forget()
        }}
      >
        {saved}
      </div>
      {form}
    </>
  )
}
