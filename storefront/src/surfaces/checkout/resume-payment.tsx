import { SubmitButton } from "@/design/submit-button"
import { resumePayment } from "./place-order"

/** Leads from a bag that has become an order to that order's payment. */
export function ResumePayment() {
  return (
    <form action={resumePayment}>
      <SubmitButton busyText="One moment…" large>
        Continue to payment
      </SubmitButton>
    </form>
  )
}
