"use client"

import { useRouter } from "next/navigation"
import { startTransition, useOptimistic, useRef } from "react"
import { buttonClass } from "@/design/button-class"
import { controlClass } from "@/design/field"
import { Link } from "@/design/link"
import { usePrefixed } from "@/design/link-prefix"
import { swatchColour } from "@/design/swatch-colour"

export interface FilterGroup {
  /** The parameter of the address. */
  readonly name: "category" | "size" | "colour"
  readonly title: string
  readonly values: readonly {
    readonly value: string
    readonly label: string
    readonly count: number
    readonly chosen: boolean
  }[]
}

interface FilterFormProps {
  /** The page of the listing, without a language. */
  readonly path: string
  /** What the address says besides. */
  readonly kept: readonly { readonly name: string; readonly value: string }[]
  readonly groups: readonly FilterGroup[]
  readonly price: {
    readonly least: number | undefined
    readonly most: number | undefined
    /** What the products cost, in words. */
    readonly hint: string | undefined
    readonly placeholders: readonly [string, string] | undefined | readonly string[]
  }
  readonly available: { readonly chosen: boolean; readonly count: number | undefined }
  readonly clearHref: string | undefined
  readonly words: Readonly<
    Record<"price" | "least" | "most" | "availability" | "available" | "show" | "clear" | "count", string>
  >
}

const ROW =
  "flex min-h-11 items-center gap-3 rounded-md has-focus-visible:outline-2 has-focus-visible:outline-focus"

/** What narrows a listing. Each tick is applied at once and the counts follow; without a script the form is sent. */
export function FilterForm({ path, kept, groups, price, available, clearHref, words }: FilterFormProps) {
  const router = useRouter()
  const prefixed = usePrefixed()
  const form = useRef<HTMLFormElement>(null)
  // What was ticked shows before its page has come, also when the next tick overtakes it.
  const [ticked, tick] = useOptimistic(addressed(groups, available.chosen))
  const apply = () => {
    if (!form.current) return
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(form.current)) {
      if (typeof value === "string" && value !== "") query.append(name, value)
    }
    startTransition(() => {
      tick(new Set([...query].map(([name, value]) => `${name}:${value}`)))
      const text = query.toString()
      router.push(prefixed(path) + (text && `?${text}`), { scroll: false })
    })
  }
  const box = (name: string, value: string) => (
    <input
      type="checkbox"
      name={name}
      value={value}
      checked={ticked.has(`${name}:${value}`)}
      onChange={apply}
      className="size-5 shrink-0 accent-(--color-primary)"
    />
  )
  return (
    <form
      ref={form}
      action={prefixed(path)}
      className="grid min-h-0 grid-rows-[1fr_auto]"
      onSubmit={(event) => {
        event.preventDefault()
        apply()
        event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover()
      }}
    >
      {kept.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid content-start gap-6 overflow-y-auto px-6 py-4">
        {groups.map(({ name, title, values }) => (
          <fieldset key={name}>
            <legend className="mb-1 font-semibold">{title}</legend>
            {values.map(({ value, label, count }) => (
              <label key={value} className={ROW}>
                {box(name, value)}
                {name === "colour" && (
                  <span
                    aria-hidden="true"
                    className="size-5 rounded-full border border-line-strong"
                    style={{ background: swatchColour(value) }}
                  />
                )}
                <span className="min-w-0 break-words">{label}</span>
                <span className="ml-auto text-xs text-muted tabular-nums">{count}</span>
              </label>
            ))}
          </fieldset>
        ))}
        <fieldset>
          <legend className="mb-1 font-semibold">{words.price}</legend>
          {price.hint && <p className="mb-2 text-xs text-muted">{price.hint}</p>}
          <div className="grid grid-cols-2 gap-3">
            {(["least", "most"] as const).map((end, index) => (
              <label key={end} className="grid gap-1 text-xs">
                {words[end]}
                <input
                  key={price[end]}
                  type="text"
                  inputMode="numeric"
                  pattern="[0-9]*"
                  maxLength={7}
                  name={end === "least" ? "price_min" : "price_max"}
                  defaultValue={price[end]}
                  placeholder={price.placeholders?.[index]}
                  onBlur={(event) => {
                    if (event.currentTarget.value !== String(price[end] ?? "")) apply()
                  }}
                  className={controlClass}
                />
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className="mb-1 font-semibold">{words.availability}</legend>
          <label className={ROW}>
            {box("available", "1")}
            {words.available}
            {available.count !== undefined && (
              <span className="ml-auto text-xs text-muted tabular-nums">{available.count}</span>
            )}
          </label>
        </fieldset>
      </div>
      <div className="flex items-center justify-between gap-3 border-t border-line px-6 py-3">
        <div className="grid">
          <span className="text-xs text-muted">{words.count}</span>
          {clearHref && (
            <Link
              href={clearHref}
              scroll={false}
              className="inline-flex min-h-11 items-center text-xs underline"
            >
              {words.clear}
            </Link>
          )}
        </div>
        <button type="submit" className={buttonClass("primary")}>
          {words.show}
        </button>
      </div>
    </form>
  )
}

function addressed(groups: readonly FilterGroup[], available: boolean): ReadonlySet<string> {
  const ticks = groups.flatMap(({ name, values }) =>
    values.filter(({ chosen }) => chosen).map(({ value }) => `${name}:${value}`),
  )
  return new Set(available ? [...ticks, "available:1"] : ticks)
}
