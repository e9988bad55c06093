"use client"

import type { DeliveryOption } from "@/commerce/delivery-options"
import { formatMoney } from "@/design/format-money"
import { deliveryPromise } from "./delivery-promise"
import type { FormWords } from "./fault-text"

interface DeliveryChoiceProps {
  readonly options: readonly DeliveryOption[]
  readonly chosen: string | undefined
  /** Whatever is typed where the pincode belongs. */
  readonly pincode: string | undefined
  readonly words: FormWords
  readonly choose: (optionId: string) => void
}

/** How the parcel travels. */
export function DeliveryChoice({ options, chosen, pincode, words, choose }: DeliveryChoiceProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-xs font-semibold">{words.options}</legend>
      {options.map((option) => (
        <label
          key={option.id}
          className="flex min-h-control-lg items-center gap-3 rounded-lg border border-line-strong px-4 py-3 hover:border-ink has-checked:border-ink has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name="option"
            value={option.id}
            defaultChecked={option.id === chosen}
            onChange={() => choose(option.id)}
            className="size-5 accent-primary"
          />
          <span className="grid flex-1">
            <span>{option.name}</span>
            <span className="text-xs text-muted empty:hidden">
              {deliveryPromise(option, pincode, words.window)}
            </span>
          </span>
          <span className="price">{option.price.amount === 0 ? words.free : formatMoney(option.price)}</span>
        </label>
      ))}
    </fieldset>
  )
}
