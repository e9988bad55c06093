"use client"

import type { RefObject } from "react"
import { Icon } from "@/design/icon"
import { fill } from "@/language/fill"
import { stateName } from "@/language/state-name"
import { StateSelect } from "./state-select"
import { type FieldsProps, TextField } from "./text-field"
import { usePincodeFill } from "./use-pincode-fill"

interface PlaceFieldsProps extends FieldsProps {
  readonly formRef: RefObject<HTMLFormElement | null>
  /** Hears what is typed as the pincode. */
  readonly pincodeTyped: (text: string) => void
}

/** Where it goes: the pincode first, because it knows city and state. */
export function PlaceFields({ formRef, pincodeTyped, ...props }: PlaceFieldsProps) {
  const { words, clear } = props
  const { pincodeChanged, stateChosen, news, pincode } = usePincodeFill(
    formRef,
    { city: "city", state: "state" },
    () => {
      clear("city")
      clear("state")
    },
  )
  return (
    <div className="grid gap-4 sm:grid-cols-6">
      <TextField
        {...props}
        name="pincode"
        input={{ inputMode: "numeric", autoComplete: "shipping postal-code", maxLength: 7 }}
        changed={(value) => {
          pincodeTyped(value)
          void pincodeChanged(value)
        }}
        className="sm:col-span-2"
      />
      <TextField
        {...props}
        name="address1"
        hint={words.hints.address1}
        input={{ autoComplete: "shipping address-line1" }}
        className="sm:col-span-4"
      />
      <TextField
        {...props}
        name="address2"
        optional
        input={{ autoComplete: "shipping address-line2" }}
        className="sm:col-span-6"
      />
      <TextField
        {...props}
        name="city"
        input={{ autoComplete: "shipping address-level2" }}
        className="sm:col-span-3"
      />
      <StateSelect
        {...props}
        name="state"
        autoComplete="shipping address-level1"
        chosen={stateChosen}
        className="sm:col-span-3"
      >
        {news.mismatch ? (
          <p className="flex gap-1.5 text-xs text-warning">
            <Icon name="alert" className="mt-0.5 size-4" />
            {fill(words.mismatch, { pincode, state: stateName(words.states, news.mismatch) })}
          </p>
        ) : (
          news.filled && (
            <p className="text-xs text-muted">{news.filled === "both" ? words.filled : words.filledState}</p>
          )
        )}
      </StateSelect>
    </div>
  )
}
