"use client"

import { STATES } from "medusa-plugin-india-checkout/contract"
import type { ReactNode } from "react"
import { controlClass, Field, fieldIds } from "@/design/field"
import { stateName } from "@/language/state-name"
import { faultText } from "./fault-text"
import type { FieldsProps } from "./text-field"

interface StateSelectProps extends FieldsProps {
  readonly name: "state" | "billing.state"
  readonly autoComplete: string
  readonly className?: string
  readonly chosen?: (state: string) => void
  /** Below the control: what is known of the pincode. */
  readonly children?: ReactNode
}

export function StateSelect(props: StateSelectProps) {
  const { words, name, values, errors, check, clear, autoComplete, className, chosen, children } = props
  const ids = fieldIds(name)
  const code = errors[name]
  const error = code && faultText(words, name, code)
  const options = (union: boolean) =>
    STATES.filter((state) => state.union === union).map((state) => (
      <option key={state.code} value={state.name}>
        {stateName(words.states, state.name)}
      </option>
    ))
  return (
    <Field name={name} label={words.labels.state} error={error} className={className ?? ""}>
      <select
        key={values[name] ?? ""}
        id={ids.input}
        name={name}
        autoComplete={autoComplete}
        defaultValue={values[name] ?? ""}
        aria-required
        aria-invalid={error ? true : undefined}
        aria-describedby={`${ids.hint} ${ids.error}`}
        onBlur={(event) => {
          if (error) check(name, event.target.value)
        }}
        onChange={(event) => {
          clear(name)
          chosen?.(event.target.value)
        }}
        className={controlClass}
      >
        <option value="">{words.choose}</option>
        <optgroup label={words.statesGroup}>{options(false)}</optgroup>
        <optgroup label={words.unionGroup}>{options(true)}</optgroup>
      </select>
      <div id={ids.hint} role="status" className="empty:hidden">
        {children}
      </div>
    </Field>
  )
}
