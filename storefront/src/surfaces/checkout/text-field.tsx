"use client"

import type { InputHTMLAttributes, ReactNode } from "react"
import { controlClass, Field, fieldIds } from "@/design/field"
import { baseOf, type Errors, type Values } from "./check-fields"
import { faultText, type FormWords } from "./fault-text"
import type { FieldName } from "./steps"

export interface FieldsProps {
  readonly words: FormWords
  readonly values: Values
  readonly errors: Errors
  readonly check: (field: FieldName, value: string) => void
  readonly clear: (field: FieldName) => void
}

interface TextFieldProps extends FieldsProps {
  readonly name: FieldName
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
  const { words, name, optional = false, hint, prefix, className, input, changed, values, errors } = props
  const { check, clear } = props
  const ids = fieldIds(name)
  const code = errors[name]
  const error = code && faultText(words, name, code)
  const control = (
    <input
      key={values[name] ?? ""}
      id={ids.input}
      name={name}
      defaultValue={values[name]}
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
      label={words.labels[baseOf(name)]}
      optional={optional && words.optional}
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
