"use client"

import { type FieldsProps, TextField } from "./text-field"

export function ContactFields(props: FieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        {...props}
        name="fullName"
        label="Full name"
        input={{ autoComplete: "name", autoCapitalize: "words", spellCheck: false }}
        className="sm:col-span-2"
      />
      <TextField
        {...props}
        name="mobile"
        label="Mobile number"
        prefix="+91"
        hint="The courier calls it on the day of delivery."
        input={{ type: "tel", inputMode: "numeric", autoComplete: "tel-national" }}
      />
      <TextField
        {...props}
        name="email"
        label="Email"
        hint="For questions about your order."
        input={{ type: "email", inputMode: "email", autoComplete: "email", spellCheck: false }}
      />
    </div>
  )
}
