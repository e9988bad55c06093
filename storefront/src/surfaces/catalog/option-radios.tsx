"use client"

import { useRouter } from "next/navigation"
import { useTransition } from "react"
import { classNames } from "@/design/class-names"
import { swatchColour } from "@/design/swatch-colour"

export interface OptionValue {
  readonly value: string
  readonly chosen: boolean
  /** Whether nothing is left of it, with the other choices kept. */
  readonly soldOut: boolean
  /** The page that shows it. */
  readonly href: string
}

interface OptionRadiosProps {
  readonly title: string
  readonly asSwatches: boolean
  readonly values: readonly OptionValue[]
}

/**
 * One choice as a radio group. The choice lives in the address: picking one shows its page, with its own price, pictures
 * and stock. Without JavaScript the form sends what is picked, and the server finds the variant.
 */
export function OptionRadios({ title, asSwatches, values }: OptionRadiosProps) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const chosen = values.find((value) => value.chosen)
  return (
    <fieldset className={classNames("grid gap-2", pending && "opacity-60")}>
      <legend className="mb-2 text-xs">
        <span className="font-semibold">{title}</span> <span className="text-muted">{chosen?.value}</span>
      </legend>
      <div className="flex flex-wrap gap-2">
        {values.map(({ value, chosen, soldOut, href }) => (
          <label
            key={`${value}${chosen ? "*" : ""}`}
            className={classNames(
              "relative inline-flex min-h-11 min-w-11 items-center justify-center rounded-lg border text-sm",
              "has-checked:border-2 has-checked:border-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
              asSwatches ? "border-line-strong p-1" : "border-line-strong px-4 hover:border-ink",
              soldOut && "struck text-muted",
            )}
          >
            <input
              type="radio"
              name={`option:${title}`}
              value={value}
              defaultChecked={chosen}
              aria-label={soldOut ? `${value}, sold out` : value}
              onChange={() => startTransition(() => router.replace(href, { scroll: false }))}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {asSwatches ? (
              <span
                aria-hidden="true"
                title={value}
                className="block size-9 rounded-md border border-line"
                style={{ background: swatchColour(value) }}
              />
            ) : (
              <span aria-hidden="true" className={soldOut ? "line-through" : undefined}>
                {value}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
