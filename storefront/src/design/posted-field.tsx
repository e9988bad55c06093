"use client"

import type { InputHTMLAttributes } from "react"
import { controlClass, fieldIds } from "./field"
import { Icon } from "./icon"
import { PasswordInput, type PasswordWords } from "./password-input"

export interface PostedFieldText {
  readonly name: string
  readonly label: string
  readonly kind?: "text" | "password" | "select" | "checkbox"
  /** Stands behind the label of a field that may be left out. */
  readonly optional?: string
  readonly hint?: string
  /** Stands before the control and is not sent, such as `+91`. */
  readonly prefix?: string
  /** Columns of six on wide screens. */
  readonly span?: 2 | 3 | 4 | 6
  readonly input?: Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | "autoComplete"
    | "inputMode"
    | "type"
    | "maxLength"
    | "minLength"
    | "placeholder"
    | "autoCapitalize"
    | "spellCheck"
  >
  /** Of a select: what nothing is called, and the groups. */
  readonly choices?: {
    readonly none: string
    readonly groups: readonly {
      readonly label: string
      readonly choices: readonly { readonly value: string; readonly label: string }[]
    }[]
  }
}

interface PostedFieldProps {
  readonly field: PostedFieldText
  /** Makes the ids of this form's fields its own. */
  readonly scope: string
  readonly value: string | undefined
  readonly error: string | undefined
  readonly passwordWords: PasswordWords | undefined
}

const SPANS = { 2: "sm:col-span-2", 3: "sm:col-span-3", 4: "sm:col-span-4", 6: "sm:col-span-6" } as const

/** Label above, control, hint, error; all words are given. */
export function PostedField({ field, scope, value, error, passwordWords }: PostedFieldProps) {
  const ids = fieldIds(scope + field.name)
  const { name, input } = field
  const shared = {
    id: ids.input,
    name,
    required: !field.optional,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": [field.hint && ids.hint, error && ids.error].filter(Boolean).join(" ") || undefined,
  }
  const span = SPANS[field.span ?? 6]
  if (field.kind === "checkbox") {
    return (
      <label className={`flex min-h-11 items-center gap-3 text-sm ${span}`}>
        <input
          type="checkbox"
          name={name}
          value="1"
          defaultChecked={value === "1"}
          className="size-5 accent-primary"
        />
        {field.label}
      </label>
    )
  }
  return (
    <div className={`grid content-start gap-1.5 ${span}`}>
      <label htmlFor={ids.input} className="text-xs font-semibold">
        {field.label}
        {field.optional && <span className="font-normal text-muted"> {field.optional}</span>}
      </label>
      {field.kind === "password" && passwordWords ? (
        <PasswordInput {...input} {...shared} words={passwordWords} />
      ) : field.kind === "select" ? (
        <select
          {...shared}
          autoComplete={input?.autoComplete}
          defaultValue={value ?? ""}
          className={controlClass}
        >
          <option value="">{field.choices?.none}</option>
          {field.choices?.groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      ) : (
        <div className="flex">
          {field.prefix && (
            <span className="inline-flex items-center rounded-l-lg border border-r-0 border-line-strong bg-surface px-3 text-sm text-muted">
              {field.prefix}
            </span>
          )}
          <input
            {...input}
            {...shared}
            defaultValue={value}
            className={field.prefix ? `${controlClass} rounded-l-none` : controlClass}
          />
        </div>
      )}
      {field.hint && (
        <p id={ids.hint} className="text-xs text-muted">
          {field.hint}
        </p>
      )}
      {error && (
        <p id={ids.error} className="flex items-start gap-1.5 text-xs text-error">
          <Icon name="alert" className="mt-0.5 size-4" />
          {error}
        </p>
      )}
    </div>
  )
}
