import { Link } from "@/design/link"
import { buttonClass } from "@/design/button-class"
import { formatMoney } from "@/design/format-money"
import { Notice } from "@/design/notice"
import { urls } from "@/handoff/urls"
import { CheckoutForm } from "./checkout-form"
import { startingState } from "./checkout-state"
import { OrderSummary } from "./order-summary"
import type { Checkout } from "./prepare-checkout"
import { savedValues } from "./saved-values"

interface CheckoutViewProps {
  readonly checkout: Checkout
  /** What came of a post without JavaScript before. */
  readonly answer: Parameters<typeof startingState>[1]
}

export function CheckoutView({ checkout, answer }: CheckoutViewProps) {
  const { bag, options, shortages } = checkout
  return (
    <div className="page-width grid gap-f-md pt-f-md pb-f-xl">
      <h1 className="text-3xl">Checkout</h1>
      {shortages.length > 0 && (
        <Notice kind="error" live title="Your bag asks for more than is left">
          <p>
            {shortages
              .map(
                ({ title, available }) =>
                  `${title}: ${available === 0 ? "sold out" : `only ${available} left`}`,
              )
              .join("; ")}
            .
          </p>
          <p>
            <Link href={urls.bag} className={buttonClass("quiet")}>
              Go to your bag
            </Link>
          </p>
        </Notice>
      )}
      <CheckoutForm
        start={startingState(savedValues(bag), answer)}
        options={options}
        chosenOption={bag.shippingOptionId}
        total={bag.total.amount}
        totalText={formatMoney(bag.total)}
      >
        <OrderSummary bag={bag} />
      </CheckoutForm>
    </div>
  )
}
