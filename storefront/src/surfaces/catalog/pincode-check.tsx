"use client"

import { useEffect, useId, useState } from "react"
import { buttonClass } from "@/design/button-class"
import { controlClass } from "@/design/field"
import { Icon } from "@/design/icon"
import { usePrefixed } from "@/design/link-prefix"
import { urls } from "@/handoff/urls"
import type { Language } from "@/language/languages"
import { keptList } from "./kept-list"
import { isRecord } from "./small-card"

const KEPT = keptList("pincode", 1)

interface Told {
  readonly known: boolean
  readonly lines: readonly string[]
}

interface PincodeCheckProps {
  readonly path: string
  readonly variantId: string | undefined
  readonly language: Language
  /** The answer to a form that was sent without a script. */
  readonly before: (Told & { readonly typed: string }) | undefined
  readonly words: Readonly<Record<"title" | "label" | "check" | "busy" | "note" | "failed", string>>
}

/** Asks when a parcel usually comes; the pincode is remembered by this browser only. */
export function PincodeCheck({ path, variantId, language, before, words }: PincodeCheckProps) {
  const id = useId()
  const prefixed = usePrefixed()
  const [told, setTold] = useState<Told | undefined>(before)
  const [typed, setTyped] = useState(before?.typed ?? "")
  const [busy, setBusy] = useState(false)
  const ask = async (pincode: string) => {
    setBusy(true)
    const answer = await fetchEstimate(pincode, language)
    setTold(answer ?? { known: false, lines: [words.failed] })
    if (answer?.known) KEPT.add(pincode)
    setBusy(false)
  }
  useEffect(() => {
    const kept = KEPT.read()[0]
    if (before || kept === undefined) return
    let left = false
    void fetchEstimate(kept, language).then((answer) => {
      if (left || !answer) return
      setTyped(kept)
      setTold(answer)
    })
    return () => {
      left = true
    }
  }, [before, language])
  const fault = told && !told.known
  return (
    <section aria-labelledby={`${id}title`} className="grid gap-2 rounded-xl bg-surface p-4">
      <h2 id={`${id}title`} className="flex items-center gap-2 text-sm font-semibold">
        <Icon name="truck" className="size-5" />
        {words.title}
      </h2>
      <form
        action={prefixed(path)}
        className="flex gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          void ask(typed)
        }}
      >
        {variantId && <input type="hidden" name="v" value={variantId} />}
        <input
          name="pin"
          aria-label={words.label}
          placeholder={words.label}
          inputMode="numeric"
          autoComplete="shipping postal-code"
          maxLength={7}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          aria-invalid={fault ?? undefined}
          aria-describedby={`${id}told`}
          className={`${controlClass} min-w-0`}
        />
        <button type="submit" className={buttonClass("secondary")}>
          {busy ? words.busy : words.check}
        </button>
      </form>
      <div id={`${id}told`} aria-live="polite" className="grid gap-1 text-xs">
        {told?.lines.map((line, index) => (
          <p key={line} className={fault ? "text-error" : index === 0 ? "text-muted" : undefined}>
            {line}
          </p>
        ))}
        {told?.known && <p className="text-2xs text-muted">{words.note}</p>}
      </div>
    </section>
  )
}

async function fetchEstimate(pincode: string, language: Language): Promise<Told | undefined> {
  try {
    const answer: unknown = await (await fetch(urls.deliveryEstimate(pincode, language))).json()
    if (!isRecord(answer) || !Array.isArray(answer["lines"])) return undefined
    const lines = answer["lines"].filter((line): line is string => typeof line === "string")
    return { known: answer["known"] === true, lines }
  } catch {
    return undefined
  }
}
