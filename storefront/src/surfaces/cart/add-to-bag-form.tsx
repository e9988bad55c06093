"use client"

import { Link } from "@/design/link"
import { type ReactNode, useActionState, useEffect } from "react"
import { buttonClass } from "@/design/button-class"
import { controlClass, Field, fieldIds } from "@/design/field"
import { Notice } from "@/design/notice"
import { SubmitButton } from "@/design/submit-button"
import { BAG_CHANGED } from "@/handoff/bag-count"
import { urls } from "@/handoff/urls"
import { addToBag } from "./bag-actions"
import type { AddResult } from "./bag-results"

interface AddToBagFormProps {
  readonly handle: string
  /** How many pieces can be chosen; 0 means that it is out of stock. */
  readonly most: number
  /** What came of a post without JavaScript before. */
  readonly before: AddResult
  /** The choices, which are sent with the form. */
  readonly children: ReactNode
}

/** Puts the shown variant into the bag. Works without JavaScript: then the page comes back with the result in it. */
export function AddToBagForm({ handle, most, before, children }: AddToBagFormProps) {
  const [result, action] = useActionState(addToBag, before)
  useEffect(() => {
    if (result.kind === "added") window.dispatchEvent(new Event(BAG_CHANGED))
  }, [result])
  return (
    <form action={action} className="grid gap-f-md">
      <input type="hidden" name="handle" value={handle} />
      {children}
      <div className="grid grid-cols-[88px_1fr] items-end gap-2">
        <Field name="quantity" label="Quantity">
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
        <SubmitButton busyText="Adding…" large wide disabled={most === 0}>
          {most === 0 ? "Out of stock" : "Add to bag"}
        </SubmitButton>
      </div>
      <div aria-live="polite" className="empty:hidden">
        {result.kind === "added" && (
          <Notice key={result.at} kind="success" title="Added to your bag">
            <p className="text-xs">{result.message}</p>
            <p>
              <Link href={urls.bag} className={buttonClass("quiet")}>
                View bag
              </Link>
            </p>
          </Notice>
        )}
        {result.kind === "refused" && (
          <Notice key={result.at} kind={result.problem === "outage" ? "warning" : "error"}>
            <p>{result.message}</p>
          </Notice>
        )}
      </div>
    </form>
  )
}
