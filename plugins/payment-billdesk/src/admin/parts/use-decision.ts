import { toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import type { AdminReviewCase, AdminReviewOutcome, ReviewAction } from "../../contract/admin-review"
import { call } from "../call"
import { rupees } from "../format"
import { actionLabels, outcomeLabels } from "../labels"

/** Carries a decision about a case out, after the person has confirmed it. */
export function useDecision(review: AdminReviewCase, onDone: () => void) {
  const prompt = usePrompt()
  const [busy, setBusy] = useState<ReviewAction | null>(null)

  const decide = async (action: ReviewAction, note: string) => {
    const confirmed = await prompt({
      title: `${actionLabels[action]}: ${rupees(review.amount)}`,
      description: QUESTIONS[action](review),
      confirmText: actionLabels[action],
      cancelText: "Leave it",
      variant: action === "fulfil" ? "confirmation" : "danger",
    })
    if (!confirmed) return
    setBusy(action)
    const answer = await call<AdminReviewOutcome>(`/admin/billdesk/reviews/${review.id}/${action}`, "POST", {
      note,
    })
    setBusy(null)
    if (answer.ok) {
      const { title, text } = outcomeLabels[answer.data.outcome]
      toast.success(title, { description: text })
    } else toast.error("Not done", { description: answer.message })
    onDone()
  }
  return { busy, decide }
}

const QUESTIONS: Record<ReviewAction, (review: AdminReviewCase) => string> = {
  refund: ({ amount, order_number: order }) =>
    `${rupees(amount)} go back to the payer of order ${order} through BillDesk. This cannot be undone.`,
  fulfil: ({ amount, order_number: order }) =>
    `Order ${order} is brought back, its stock is reserved again and ${rupees(amount)} are recorded as its payment. This cannot be undone here; afterwards the order can be canceled and refunded.`,
  close: ({ amount }) =>
    `Nothing is refunded and nothing is captured: you say that the ${rupees(amount)} were settled elsewhere. This cannot be undone.`,
}
