"use client"

import { type FieldsProps, TextField } from "./text-field"

/** Who takes the parcel: a saved address may be that of somebody else than the buyer. */
export function RecipientFields(props: FieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        {...props}
        name="fullName"
        input={{ autoComplete: "shipping name", autoCapitalize: "words", spellCheck: false }}
      />
      <TextField
        {...props}
        name="mobile"
        prefix="+91"
        hint={props.words.hints.mobile}
        input={{ type: "tel", inputMode: "numeric", autoComplete: "shipping tel-national" }}
      />
    </div>
  )
}
