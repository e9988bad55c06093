"use client"

import { useActionState, useEffect, useRef } from "react"
import { controlClass, Field, fieldIds } from "@/design/field"
import { Notice } from "@/design/notice"
import { SubmitButton } from "@/design/submit-button"
import { requestNotice } from "./notice-actions"
import type { NoticeOutcome, NoticeResult } from "./notice-results"

interface StockNoticeFormProps {
  readonly handle: string
  readonly variantId: string
  readonly before: NoticeOutcome | undefined
  readonly words: Readonly<Record<"title" | "text" | "email" | "consent" | "submit" | "busy", string>> & {
    readonly outcomes: Readonly<Record<string, string>>
  }
}

/** Leaves an e-mail address for one message. Works without JavaScript: then the page comes back with the result in it. */
export function StockNoticeForm({ handle, variantId, before, words }: StockNoticeFormProps) {
  const [result, action] = useActionState<NoticeResult | undefined, FormData>(
    requestNotice,
    before && { outcome: before, email: "" },
  )
  const message = useRef<HTMLDivElement>(null)
  const outcome = result?.outcome
  const good = outcome === "noted" || outcome === "in_stock"
  const said = outcome && words.outcomes[outcome]
  useEffect(() => {
    if (good) message.current?.focus()
  }, [good])
  return (
    <section id="notice" aria-label={words.title} className="grid gap-4 rounded-xl bg-surface p-4">
      <div className="grid gap-1">
        <h2 className="text-sm font-semibold">{words.title}</h2>
        {!good && <p className="text-xs text-muted">{words.text}</p>}
      </div>
      <div ref={message} tabIndex={-1} aria-live="polite" className="outline-none empty:hidden">
        {said && outcome !== "invalid_email" && outcome !== "consent_required" && (
          <Notice kind={good ? "success" : "error"}>{said}</Notice>
        )}
      </div>
      {!good && (
        <form action={action} className="grid gap-4" noValidate>
          <input type="hidden" name="handle" value={handle} />
          <input type="hidden" name="variant" value={variantId} />
          <Field
            name="notice-email"
            label={words.email}
            error={outcome === "invalid_email" ? said : undefined}
          >
            <input
              id={fieldIds("notice-email").input}
              name="email"
              type="email"
              autoComplete="email"
              required
              maxLength={254}
              defaultValue={result?.email}
              aria-invalid={outcome === "invalid_email" || undefined}
              aria-describedby={fieldIds("notice-email").error}
              className={controlClass}
            />
          </Field>
          <div className="grid gap-1">
            <label className="flex min-h-11 items-start gap-3 text-xs">
              <input
                type="checkbox"
                name="consent"
                required
                aria-invalid={outcome === "consent_required" || undefined}
                className="mt-0.5 size-5 shrink-0 accent-(--color-primary)"
              />
              {words.consent}
            </label>
            {outcome === "consent_required" && (
              <p role="alert" className="text-xs text-error">
                {said}
              </p>
            )}
          </div>
          <SubmitButton busyText={words.busy} kind="secondary">
            {words.submit}
          </SubmitButton>
        </form>
      )}
    </section>
  )
}
