import { classNames } from "./class-names"

export type ButtonKind = "primary" | "secondary" | "quiet" | "on-picture"

const BASE =
  "inline-flex items-center justify-center gap-2 rounded-lg text-sm text-center no-underline select-none " +
  "transition-colors duration-base ease-standard disabled:cursor-not-allowed aria-disabled:cursor-not-allowed"

const KINDS = {
  primary:
    "bg-primary text-on-primary hover:bg-primary-hover disabled:bg-surface-2 disabled:text-muted " +
    "aria-disabled:bg-surface-2 aria-disabled:text-muted",
  secondary: "border border-line-strong text-ink hover:bg-surface disabled:text-muted",
  quiet: "text-ink underline decoration-line-strong underline-offset-4 hover:decoration-current",
  "on-picture": "bg-electric text-emerald hover:bg-electric-hover",
} as const satisfies Record<ButtonKind, string>

/** The look of a button, for `<button>` and for links that act like one. 48 px high, `large` 56 px. */
export function buttonClass(kind: ButtonKind, options: { large?: boolean; wide?: boolean } = {}): string {
  return classNames(
    BASE,
    KINDS[kind],
    kind === "quiet" ? "min-h-11" : options.large ? "min-h-control-lg px-8" : "min-h-control px-6",
    options.wide && "w-full",
  )
}
