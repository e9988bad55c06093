"use client"

import type { RefObject } from "react"
import { fieldIds } from "@/design/field"
import { Notice } from "@/design/notice"
import { fill } from "@/language/fill"
import type { Errors } from "./check-fields"
import { faultText, type FormWords } from "./fault-text"
import type { StepState } from "./step-state"
import type { FieldName } from "./steps"

interface StepMessagesProps {
  readonly summaryRef: RefObject<HTMLDivElement | null>
  readonly state: StepState
  readonly errors: Errors
  readonly tries: number
  /** In the order of the form. */
  readonly fields: readonly FieldName[]
  readonly words: FormWords
}

/** Where the reader is put after a try that failed: what stands in the way, each fault a way to its field. */
export function StepMessages({ summaryRef, state, errors, tries, fields, words }: StepMessagesProps) {
  const faulty = fields.flatMap((field) => {
    const code = errors[field]
    return code ? [{ field, text: faultText(words, field, code) }] : []
  })
  const { problem } = state
  const listed = (tries > 0 || problem?.kind === "fields") && faulty.length > 0
  return (
    <div ref={summaryRef} tabIndex={-1} className="grid gap-3 outline-none empty:hidden">
      {problem && problem.kind !== "fields" && (
        <Notice kind={problem.kind === "refused" ? "error" : "warning"} live>
          <p>{problem.message}</p>
        </Notice>
      )}
      {listed && (
        <Notice
          kind="error"
          title={faulty.length === 1 ? words.summaryOne : fill(words.summaryMany, { count: faulty.length })}
          live
        >
          <ul className="grid">
            {faulty.map(({ field, text }) => (
              <li key={field}>
                <a
                  href={`#${fieldIds(field).input}`}
                  className="inline-flex min-h-8 items-center underline underline-offset-4"
                >
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
