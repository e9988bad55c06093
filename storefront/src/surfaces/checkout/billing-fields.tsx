"use client"

import { StateSelect } from "./state-select"
import { type FieldsProps, TextField } from "./text-field"

/** Where the bill goes when it does not go along with the parcel. */
export function BillingFields(props: FieldsProps) {
  return (
    <fieldset className="hidden gap-4 group-has-[[name=sameBilling]:not(:checked)]/delivery:grid sm:grid-cols-6">
      <legend className="mb-4 text-lg">{props.words.billing}</legend>
      <TextField
        {...props}
        name="billing.fullName"
        input={{ autoComplete: "billing name", autoCapitalize: "words", spellCheck: false }}
        className="sm:col-span-6"
      />
      <TextField
        {...props}
        name="billing.pincode"
        input={{ inputMode: "numeric", autoComplete: "billing postal-code", maxLength: 7 }}
        className="sm:col-span-2"
      />
      <TextField
        {...props}
        name="billing.address1"
        input={{ autoComplete: "billing address-line1" }}
        className="sm:col-span-4"
      />
      <TextField
        {...props}
        name="billing.address2"
        optional
        input={{ autoComplete: "billing address-line2" }}
        className="sm:col-span-6"
      />
      <TextField
        {...props}
        name="billing.city"
        input={{ autoComplete: "billing address-level2" }}
        className="sm:col-span-3"
      />
      <StateSelect
        {...props}
        name="billing.state"
        autoComplete="billing address-level1"
        className="sm:col-span-3"
      />
    </fieldset>
  )
}
