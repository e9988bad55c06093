import { useTranslations } from "next-intl"
import { SubmitButton } from "@/design/submit-button"
import { resumePayment } from "./resume-payment-action"

/** Leads from a bag that has become an order to that order's payment. */
export function ResumePayment() {
  const t = useTranslations("checkout.resume")
  return (
    <form action={resumePayment}>
      <SubmitButton busyText={t("busy")} large>
        {t("button")}
      </SubmitButton>
    </form>
  )
}
