"use client"

import { type ReactNode, useActionState, useEffect } from "react"
import { buttonClass } from "@/design/button-class"
import { controlClass, Field, fieldIds } from "@/design/field"
import { Link } from "@/design/link"
import { Notice } from "@/design/notice"
import { SubmitButton } from "@/design/submit-button"
import { BAG_ADDED, BAG_CHANGED } from "@/handoff/bag-count"
import { recordEvent } from "@/handoff/shop-events"
import { urls } from "@/handoff/urls"
import type { Messages } from "@/language/messages"
import { addToBag } from "./add-to-bag"
import type { AddResult } from "./bag-results"

interface AddToBagIslandProps {
  readonly handle: string
  readonly most: number
  readonly before: AddResult
  readonly words: Messages["cart"]["add"] & { readonly problems: Messages["cart"]["problems"] }
  readonly children: ReactNode
}

export function AddToBagIsland({ handle, most, before, words, children }: AddToBagIslandProps) {
  const [result, action] = useActionState(addToBag, before)
  useEffect(() => {
    if (result.kind !== "added") return
    window.dispatchEvent(new Event(BAG_CHANGED))
    window.dispatchEvent(new Event(BAG_ADDED))
    recordEvent("cart.add", result.event)
  }, [result])
  return (
    <form action={action} className="grid gap-f-md">
      <input type="hidden" name="handle" value={handle} />
      {children}
      <div className="grid grid-cols-[88px_1fr] items-end gap-2">
        <Field name="quantity" label={words.quantity}>
          <select
            id={fieldIds("quantity").input}
            name="quantity"
            defaultValue="1"
            disabled={most === 0}
            className={`${controlClass} min-h-control-lg`}
          >
            {Array.from({ length: Math.max(most, 1) }, (_, index) => (
              <option key={index + 1} value={index + 1}>
                {index + 1}
              </option>
            ))}
          </select>
        </Field>
        <SubmitButton busyText={words.adding} large wide disabled={most === 0}>
          {most === 0 ? words.out : words.button}
        </SubmitButton>
      </div>
      <div aria-live="polite" className="empty:hidden">
        {result.kind === "added" && (
          <Notice key={result.at} kind="success" title={words.added}>
            <p className="text-xs">{result.message}</p>
            <p>
              <Link href={urls.bag} className={buttonClass("quiet")}>
                {words.view}
              </Link>
            </p>
          </Notice>
        )}
        {result.kind === "refused" && (
          <Notice key={result.at} kind={result.problem === "outage" ? "warning" : "error"}>
            <p>{result.message || words.problems[result.problem]}</p>
          </Notice>
        )}
      </div>
    </form>
  )
}
