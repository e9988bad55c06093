"use client"

import { type ReactNode, useActionState } from "react"
import type { ButtonKind } from "@/design/button-class"
import { SubmitButton } from "@/design/submit-button"
import { checkAgain, type OrderActResult, payAgain } from "./order-actions"

interface OrderActProps {
  readonly act: "check" | "pay"
  readonly orderId: string
  readonly token: string
  readonly kind: ButtonKind
  readonly busyText: string
  readonly children: ReactNode
}

const START: OrderActResult = { message: "", round: 0 }

/** A button that asks again or pays again, and says what came of it. Works without JavaScript. */
export function OrderAct({ act, orderId, token, kind, busyText, children }: OrderActProps) {
  const [result, action] = useActionState(act === "check" ? checkAgain : payAgain, START)
  return (
    <form action={action} className="grid gap-2">
      <input type="hidden" name="order" value={orderId} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton kind={kind} busyText={busyText}>
        {children}
      </SubmitButton>
      <p role="status" className="max-w-[44ch] text-xs text-muted empty:hidden">
        {result.message}
      </p>
    </form>
  )
}
