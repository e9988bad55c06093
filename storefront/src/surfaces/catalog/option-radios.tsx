"use client"

import { useRouter } from "next/navigation"
import { startTransition, useOptimistic } from "react"
import { classNames } from "@/design/class-names"
import { usePrefixed } from "@/design/link-prefix"
import { swatchColour } from "@/design/swatch-colour"

export interface OptionValue {
  /** As the catalogue writes it: what the form sends. */
  readonly value: string
  readonly label: string
  /** What is said of it: its label, and whether it is sold out. */
  readonly spoken: string
  readonly chosen: boolean
  /** Whether nothing is left of it, with the other choices kept. */
  readonly soldOut: boolean
  /** The page that shows it. */
  readonly href: string
}

interface OptionRadiosProps {
  /** As the catalogue writes it. */
  readonly title: string
  readonly label: string
  readonly asSwatches: boolean
  readonly values: readonly OptionValue[]
}

/**
 * One choice as a radio group. The choice lives in the address: picking one shows its page, with its own price, pictures
 * and stock. Without JavaScript the form sends what is picked, and the server finds the variant.
 */
export function OptionRadios({ title, label, asSwatches, values }: OptionRadiosProps) {
  const router = useRouter()
  const prefixed = usePrefixed()
  const [picked, pick] = useOptimistic(values.find(({ chosen }) => chosen)?.value)
  const choose = ({ value, href }: OptionValue) =>
    startTransition(() => {
      pick(value)
      router.replace(prefixed(href), { scroll: false })
    })
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-xs">
        <span className="font-semibold">{label}</span>{" "}
        <span className="text-muted">{values.find(({ value }) => value === picked)?.label}</span>
      </legend>
      <div className="flex flex-wrap gap-2">
        {values.map((option) => (
          <label
            key={option.value}
            className={classNames(
              "relative inline-flex min-h-11 min-w-11 items-center justify-center rounded-lg border text-sm",
              "has-checked:border-2 has-checked:border-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
              asSwatches ? "border-line-strong p-1" : "border-line-strong px-4 hover:border-ink",
              option.soldOut && "struck text-muted",
            )}
          >
            <input
              type="radio"
              name={`option:${title}`}
              value={option.value}
              checked={option.value === picked}
              aria-label={option.spoken}
              onChange={() => choose(option)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {asSwatches ? (
              <span
                aria-hidden="true"
                title={option.label}
                className="block size-9 rounded-md border border-line"
                style={{ background: swatchColour(option.value) }}
              />
            ) : (
              <span aria-hidden="true" className={option.soldOut ? "line-through" : undefined}>
                {option.label}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
