"use client"

import {
  type ReactNode,
  startTransition,
  type SubmitEvent,
  useActionState,
  useEffect,
  useId,
  useRef,
} from "react"
import { buttonClass } from "./button-class"
import { fieldIds } from "./field"
import type { FormAction, FormState } from "./form-state"
import { Notice } from "./notice"
import type { PasswordWords } from "./password-input"
import { PostedField, type PostedFieldText } from "./posted-field"

interface PostedFormProps {
  readonly action: FormAction
  /** What is known before anything is sent, or what came of a post without JavaScript. */
  readonly start: FormState
  readonly fields: readonly PostedFieldText[]
  /** Sent along unseen. */
  readonly hidden?: Readonly<Record<string, string>>
  readonly words: {
    readonly submit: string
    readonly busy: string
    /** Stands above the list of what is wrong. */
    readonly faults: string
  }
  readonly passwordWords?: PasswordWords
  /** Between the fields and the button. */
  readonly children?: ReactNode
}

/** A form that a server action answers, with and without JavaScript. What was typed stays. */
export function PostedForm({
  action,
  start,
  fields,
  hidden,
  words,
  passwordWords,
  children,
}: PostedFormProps) {
  const [state, act, pending] = useActionState(action, start)
  const answer = useRef<HTMLDivElement>(null)
  // The page left last stays in the document unseen, perhaps with fields of the same names.
  const scope = useId()
  const errors = state.problem?.errors ?? {}
  const faulty = fields.flatMap(({ name }) => (errors[name] ? [{ name, error: errors[name] }] : []))

  // Whoever has sent the form hears what came of it.
  useEffect(() => {
    if (state.round > 0) answer.current?.focus()
  }, [state.round])

  // Not left to React, which would empty the form after every answer.
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const form = new FormData(event.currentTarget)
    startTransition(() => {
      act(form)
    })
  }
  return (
    <form action={act} onSubmit={submit} noValidate className="grid gap-f-md">
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div ref={answer} tabIndex={-1} className="grid scroll-mt-40 gap-3 outline-none empty:hidden">
        {state.done && (
          <Notice key={state.round} kind="success" live>
            <p>{state.done}</p>
          </Notice>
        )}
        {state.problem?.message && (
          <Notice key={state.round} kind={state.problem.kind === "outage" ? "warning" : "error"} live>
            <p>{state.problem.message}</p>
          </Notice>
        )}
        {faulty.length > 0 && (
          <Notice kind="error" title={words.faults} live>
            <ul className="grid">
              {faulty.map(({ name, error }) => (
                <li key={name}>
                  <a
                    href={`#${fieldIds(scope + name).input}`}
                    className="inline-flex min-h-8 items-center underline underline-offset-4"
                  >
                    {error}
                  </a>
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <div className="grid gap-4 sm:grid-cols-6">
        {fields.map((field) => (
          <PostedField
            key={field.name}
            field={field}
            scope={scope}
            value={state.values[field.name]}
            error={errors[field.name]}
            passwordWords={passwordWords}
          />
        ))}
      </div>
      {children}
      <div>
        <button
          type="submit"
          aria-disabled={pending || undefined}
          className={`${buttonClass("primary", { large: true })} max-xs:w-full`}
        >
          {pending ? words.busy : words.submit}
        </button>
      </div>
    </form>
  )
}
