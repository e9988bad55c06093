"use client"

import { checkDelivery, deliveryRules } from "medusa-plugin-india-checkout/contract"
import { Link } from "@/design/link"
import {
  type SubmitEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react"
import type { DeliveryOption } from "@/commerce/delivery-options"
import { buttonClass } from "@/design/button-class"
import { Notice } from "@/design/notice"
import { urls } from "@/handoff/urls"
import { CHECKOUT_FIELDS, type CheckoutField, type CheckoutState, valuesOf } from "./checkout-state"
import { ContactFields } from "./contact-fields"
import { DeliveryChoice } from "./delivery-choice"
import { DeliveryFields } from "./delivery-fields"
import { ErrorSummary } from "./error-summary"
import { chooseDelivery, placeOrder } from "./place-order"

interface CheckoutFormProps {
  /** What the bag knows already, or what came of a post without JavaScript. */
  readonly start: CheckoutState
  readonly options: readonly DeliveryOption[]
  readonly chosenOption: string | undefined
  /** The amount that Medusa asks for, in major units; sent back so that the server can tell if it has changed. */
  readonly total: number
  readonly totalText: string
  /** The order summary, beside the form on wide screens and above the button on phones. */
  readonly children: ReactNode
}

type Errors = Partial<Record<CheckoutField, string>>

/** Contact, delivery, payment: one form that also works as a plain post. */
export function CheckoutForm({
  start,
  options,
  chosenOption,
  total,
  totalText,
  children,
}: CheckoutFormProps) {
  const [state, act, pending] = useActionState<CheckoutState, FormData>(placeOrder, start)
  const [edited, setEdited] = useState<{ round: number; errors: Errors }>({ round: -1, errors: {} })
  const [choosing, startChoosing] = useTransition()
  const [summaryRound, setSummaryRound] = useState(0)
  const summary = useRef<HTMLDivElement>(null)
  const fromServer = state.problem?.kind === "fields" ? messagesOf(state.problem.errors) : {}
  const errors = edited.round === state.round ? edited.errors : fromServer
  const setErrors = (next: Errors) => setEdited({ round: state.round, errors: next })

  // An answer of the server or a failed submit puts the reader at the summary of what is wrong.
  useEffect(() => {
    if (state.round + summaryRound > 0) summary.current?.focus()
  }, [state.round, summaryRound])

  // Choosing tells the server, which answers with the new total; nothing is added up here.
  const choose = (optionId: string) => {
    const form = new FormData()
    form.set("option", optionId)
    startChoosing(() => chooseDelivery(form))
  }
  const buttonText = pending ? "One moment…" : choosing ? "Updating the total…" : `Pay ${totalText}`
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending || choosing) return
    const form = new FormData(event.currentTarget)
    const checked = checkDelivery(valuesOf(form))
    if (checked.ok) return startTransition(() => act(form))
    setErrors(messagesOf(checked.errors))
    setSummaryRound((round) => round + 1)
  }
  const check = (field: CheckoutField, value: string) => {
    const result = deliveryRules[field].check(value)
    setErrors({ ...errors, [field]: result.ok ? undefined : result.message })
  }
  const clear = (field: CheckoutField) => {
    if (errors[field]) setErrors({ ...errors, [field]: undefined })
  }
  const fields = { values: state.values, errors, check, clear }
  const faulty = CHECKOUT_FIELDS.filter((field) => errors[field])

  return (
    <form
      action={act}
      onSubmit={submit}
      noValidate
      className="grid gap-f-lg md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] md:gap-f-xl"
    >
      <input type="hidden" name="shown" value={String(total)} />
      <div className="grid content-start gap-f-lg">
        <div ref={summary} tabIndex={-1} className="grid gap-3 outline-none empty:hidden">
          {state.problem && state.problem.kind !== "fields" && <Problem problem={state.problem} />}
          {(summaryRound > 0 || state.problem?.kind === "fields") && faulty.length > 0 && (
            <ErrorSummary errors={faulty.map((field) => ({ field, message: errors[field] ?? "" }))} />
          )}
        </div>
        <Section number={1} title="Contact">
          <ContactFields {...fields} />
        </Section>
        <Section number={2} title="Delivery">
          <DeliveryFields {...fields} />
          <DeliveryChoice options={options} chosen={chosenOption} choose={choose} />
        </Section>
      </div>
      <div className="md:sticky md:top-6 md:self-start">
        <div className="grid gap-f-md rounded-2xl bg-surface p-f-md sm:p-6">
          {children}
          <Section number={3} title="Payment">
            <p className="text-xs text-muted">
              You pay on BillDesk&apos;s secure page by UPI, card or net banking, and come back here. We set
              your products aside while you pay.
            </p>
            <button
              type="submit"
              aria-disabled={pending || choosing || undefined}
              className={buttonClass("primary", { large: true, wide: true })}
            >
              {buttonText}
            </button>
            <p role="status" className="sr-only">
              {pending ? "Placing your order" : ""}
            </p>
          </Section>
        </div>
      </div>
    </form>
  )
}

function Section({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={`section-${number}`} className="grid gap-4">
      <h2 id={`section-${number}`} className="text-xl">
        {title}
      </h2>
      {children}
    </section>
  )
}

function Problem({
  problem,
}: {
  readonly problem: Exclude<NonNullable<CheckoutState["problem"]>, { kind: "fields" }>
}) {
  return (
    <Notice kind={problem.kind === "refused" || problem.kind === "stock" ? "error" : "warning"} live>
      <p>{problem.message}</p>
      {problem.kind === "stock" && (
        <p>
          <Link href={urls.bag} className={buttonClass("quiet")}>
            Go to your bag
          </Link>
        </p>
      )}
    </Notice>
  )
}

function messagesOf(errors: Readonly<Partial<Record<string, { readonly message: string }>>>): Errors {
  return Object.fromEntries(
    CHECKOUT_FIELDS.flatMap((field) => (errors[field] ? [[field, errors[field].message]] : [])),
  )
}
