"use client"

import type { InputHTMLAttributes, ReactNode } from "react"
import { controlClass, Field, fieldIds } from "@/design/field"
import type { CheckoutField, CheckoutValues } from "./checkout-state"

export interface FieldsProps {
  readonly values: CheckoutValues
  readonly errors: Readonly<Partial<Record<CheckoutField, string>>>
  /** On leaving a field. */
  readonly check: (field: CheckoutField, value: string) => void
  /** On changing it: a message that may no longer be true goes away. */
  readonly clear: (field: CheckoutField) => void
}

interface TextFieldProps extends FieldsProps {
  readonly name: CheckoutField
  readonly label: string
  readonly optional?: boolean
  readonly hint?: ReactNode
  readonly prefix?: string
  readonly className?: string
  readonly input: Pick<
    InputHTMLAttributes<HTMLInputElement>,
    "autoComplete" | "inputMode" | "type" | "maxLength" | "placeholder" | "autoCapitalize" | "spellCheck"
  >
  readonly changed?: (value: string) => void
}

/** A text field of the checkout: checked when it is left, its message cleared when it is changed. */
export function TextField(props: TextFieldProps) {
  const { name, label, optional, hint, prefix, className, input, changed, values, errors, check, clear } =
    props
  const ids = fieldIds(name)
  const error = errors[name]
  const control = (
    <input
      key={values[name] ?? ""}
      id={ids.input}
      name={name}
      defaultValue={values[name]}
      required={!optional}
      aria-required={!optional}
      aria-invalid={error ? true : undefined}
      aria-describedby={`${hint ? `${ids.hint} ` : ""}${ids.error}`}
      onBlur={(event) => {
        if (event.target.value !== "" || error) check(name, event.target.value)
      }}
      onChange={(event) => {
        clear(name)
        changed?.(event.target.value)
      }}
      className={prefix ? `${controlClass} rounded-l-none` : controlClass}
      {...input}
    />
  )
  return (
    <Field
      name={name}
      label={label}
      optional={optional ?? false}
      hint={hint}
      error={error}
      className={className ?? ""}
    >
      {prefix ? (
        <div className="flex">
          <span className="inline-flex items-center rounded-l-lg border border-r-0 border-line-strong bg-surface px-3 text-sm text-muted">
            {prefix}
          </span>
          {control}
        </div>
      ) : (
        control
      )}
    </Field>
  )
}
