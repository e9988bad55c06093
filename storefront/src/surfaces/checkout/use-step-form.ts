"use client"

import {
  type RefObject,
  startTransition,
  type SubmitEvent,
  useActionState,
  useEffect,
  useRef,
  useState,
} from "react"
import { type Errors, faultOf, faultsOf, isFaultless, valuesOf } from "./check-fields"
import type { StepState } from "./step-state"
import type { FieldName } from "./steps"
import { useKeptText } from "./use-kept-text"

export interface StepForm {
  readonly state: StepState
  readonly act: (form: FormData) => void
  readonly pending: boolean
  readonly errors: Errors
  /** Counts failed tries, whoever refused them. */
  readonly tries: number
  readonly formRef: RefObject<HTMLFormElement | null>
  readonly summaryRef: RefObject<HTMLDivElement | null>
  readonly submit: (event: SubmitEvent<HTMLFormElement>) => void
  /** On leaving a field. */
  readonly check: (field: FieldName, value: string) => void
  /** On changing it: a message that may no longer be true goes away. */
  readonly clear: (field: FieldName) => void
  /** What was typed and not sent is no longer wanted. */
  readonly forget: () => void
}

/**
 * A step's form: judged in the browser by the backend's rules before it is sent, and a plain post without JavaScript.
 *
 * @param fieldsIn the fields that a post has to fill
 */
export function useStepForm(
  action: (before: StepState, form: FormData) => Promise<StepState>,
  start: StepState,
  fieldsIn: (form: FormData) => readonly FieldName[],
): StepForm {
  const [state, act, pending] = useActionState<StepState, FormData>(action, start)
  const [edited, setEdited] = useState<{ round: number; errors: Errors }>({ round: -1, errors: {} })
  const [localTries, setLocalTries] = useState(0)
  const formRef = useRef<HTMLFormElement>(null)
  const summaryRef = useRef<HTMLDivElement>(null)
  const kept = useKeptText(formRef)
  const fromServer = state.problem?.kind === "fields" ? state.problem.errors : {}
  const errors = edited.round === state.round ? edited.errors : fromServer
  const setErrors = (next: Errors) => setEdited({ round: state.round, errors: next })
  const tries = state.round + localTries

  // An answer of the server or a failed try puts the reader at the summary of what is wrong.
  useEffect(() => {
    if (tries > 0) summaryRef.current?.focus()
  }, [tries])

  // What the server did not take is still unsent.
  const { rememberAll } = kept
  useEffect(() => {
    if (state.round > 0) rememberAll()
  }, [state.round, rememberAll])

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const form = new FormData(event.currentTarget)
    const fields = fieldsIn(form)
    const faults = faultsOf(valuesOf(form, fields), fields)
    if (isFaultless(faults)) {
      kept.forget()
      return startTransition(() => act(form))
    }
    setErrors(faults)
    setLocalTries((count) => count + 1)
  }
  const without = (field: FieldName): Errors =>
    Object.fromEntries(Object.entries(errors).filter(([name]) => name !== field))
  const check = (field: FieldName, value: string) => {
    const code = faultOf(field, value)
    setErrors(code ? { ...errors, [field]: code } : without(field))
  }
  const clear = (field: FieldName) => {
    kept.remember(field)
    if (errors[field]) setErrors(without(field))
  }
  return {
    state,
    act,
    pending,
    errors,
    tries,
    formRef,
    summaryRef,
    submit,
    check,
    clear,
    forget: kept.forget,
  }
}
