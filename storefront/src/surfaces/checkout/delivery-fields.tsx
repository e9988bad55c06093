"use client"

import { pincodeStateWarning, STATES, statesOfPincode } from "medusa-plugin-india-checkout/contract"
import { useRef, useState } from "react"
import { controlClass, Field, fieldIds } from "@/design/field"
import { Icon } from "@/design/icon"
import { type FieldsProps, TextField } from "./text-field"

export function DeliveryFields(props: FieldsProps) {
  const [place, setPlace] = useState({ pincode: props.values.pincode ?? "", state: props.values.state ?? "" })
  const stateSelect = useRef<HTMLSelectElement>(null)
  const warning = place.pincode && place.state ? pincodeStateWarning(place.pincode, place.state) : undefined
  const ids = fieldIds("state")

  const pincodeChanged = (pincode: string) => {
    const state = knownState(pincode)
    // Filled in for the shopper only while nothing is chosen: what somebody chose stays.
    if (state && stateSelect.current?.value === "") {
      stateSelect.current.value = state
      props.clear("state")
      setPlace({ pincode, state })
    } else setPlace({ ...place, pincode })
  }
  return (
    <div className="grid gap-4 sm:grid-cols-6">
      <TextField
        {...props}
        name="pincode"
        label="Pincode"
        input={{ inputMode: "numeric", autoComplete: "shipping postal-code", maxLength: 7 }}
        changed={pincodeChanged}
        className="sm:col-span-2"
      />
      <TextField
        {...props}
        name="address1"
        label="Address"
        input={{ autoComplete: "shipping address-line1", placeholder: "House number and street" }}
        className="sm:col-span-4"
      />
      <TextField
        {...props}
        name="address2"
        label="Landmark, floor or area"
        optional
        input={{ autoComplete: "shipping address-line2" }}
        className="sm:col-span-6"
      />
      <TextField
        {...props}
        name="city"
        label="City"
        input={{ autoComplete: "shipping address-level2" }}
        className="sm:col-span-3"
      />
      <Field name="state" label="State" error={props.errors.state} className="sm:col-span-3">
        <select
          key={props.values.state ?? ""}
          ref={stateSelect}
          id={ids.input}
          name="state"
          autoComplete="shipping address-level1"
          defaultValue={props.values.state ?? ""}
          required
          aria-invalid={props.errors.state ? true : undefined}
          aria-describedby={`${ids.hint} ${ids.error}`}
          onBlur={(event) => {
            if (props.errors.state) props.check("state", event.target.value)
          }}
          onChange={(event) => {
            props.clear("state")
            setPlace({ ...place, state: event.target.value })
          }}
          className={controlClass}
        >
          <option value="">Choose</option>
          <optgroup label="States">{stateOptions(false)}</optgroup>
          <optgroup label="Union territories">{stateOptions(true)}</optgroup>
        </select>
        <p id={ids.hint} role="status" className="flex gap-1.5 text-xs text-warning empty:hidden">
          {warning && (
            <>
              <Icon name="alert" className="mt-0.5 size-4" />
              {warning}
            </>
          )}
        </p>
      </Field>
    </div>
  )
}

function stateOptions(union: boolean) {
  return STATES.filter((state) => state.union === union).map(({ name }) => (
    <option key={name} value={name}>
      {name}
    </option>
  ))
}

/** The state of a whole pincode, when it can be one only. */
function knownState(pincode: string): string | undefined {
  const states = statesOfPincode(pincode.replace(/\s/g, ""))
  return states.length === 1 ? states[0]?.name : undefined
}
