import type { ReactNode } from "react"
import { classNames } from "./class-names"
import { Icon } from "./icon"

/** The ids that tie a control to its hint and its error. */
export function fieldIds(name: string) {
  return { input: `field-${name}`, hint: `hint-${name}`, error: `error-${name}` } as const
}

interface FieldProps {
  readonly name: string
  readonly label: string
  /** Whether it may be left empty; as text: the word for that in the page's language. */
  readonly optional?: boolean | string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly className?: string
  readonly children: ReactNode
}

/** Label above, control, hint, error. */
export function Field({ name, label, optional = false, hint, error, className, children }: FieldProps) {
  const ids = fieldIds(name)
  return (
    <div className={classNames("grid content-start gap-1.5", className)}>
      <label htmlFor={ids.input} className="text-xs font-semibold">
        {label}
        {optional && (
          <span className="font-normal text-muted"> ({optional === true ? "optional" : optional})</span>
        )}
      </label>
      {children}
      {hint && (
        <p id={ids.hint} className="text-xs text-muted">
          {hint}
        </p>
      )}
      <p
        id={ids.error}
        className={classNames("flex items-start gap-1.5 text-xs text-error", !error && "hidden")}
      >
        <Icon name="alert" className="mt-0.5 size-4" />
        {error}
      </p>
    </div>
  )
}

/** The look of text inputs and selects. */
export const controlClass =
  "h-control w-full rounded-lg border border-line-strong bg-canvas px-4 text-sm text-ink " +
  "placeholder:text-muted hover:border-ink aria-invalid:border-error aria-invalid:border-2"
