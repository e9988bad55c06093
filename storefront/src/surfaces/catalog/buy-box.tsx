import type { ReactNode } from "react"
import { isColourOption, type Product, type ProductVariant } from "@/commerce/product"
import { mostChoosable, stockLevel } from "@/commerce/stock-level"
import { Notice } from "@/design/notice"
import { StockLine } from "@/design/stock-line"
import { urls } from "@/handoff/urls"
import { OptionRadios } from "./option-radios"
import { stockWords } from "./stock-words"
import { variantAfter } from "@/commerce/variant-choice"

interface BuyBoxProps {
  readonly product: Product
  readonly variant: ProductVariant
  /** Variant id → pieces that can be promised; undefined when nobody could be asked. */
  readonly pieces: ReadonlyMap<string, number | null> | undefined
  /** The form around the choices; it comes from the bag's own surface. */
  readonly form: (contents: ReactNode, most: number) => ReactNode
}

/** Choices, stock, quantity and the button. What is out of stock can be looked at and not put into the bag. */
export function BuyBox({ product, variant, pieces, form }: BuyBoxProps) {
  const left = pieces?.get(variant.id)
  const level = left === undefined ? undefined : stockLevel(left)
  const contents = (
    <>
      {product.options
        .filter((option) => option.values.length > 1)
        .map(({ title, values }) => (
          <OptionRadios
            key={title}
            title={title}
            asSwatches={isColourOption(title)}
            values={values.map((value) => {
              const target = variantAfter(product, variant, { option: title, value })
              const targetLeft = target && pieces?.get(target.id)
              return {
                value,
                chosen: variant.choices[title] === value,
                soldOut: typeof targetLeft === "number" && targetLeft <= 0,
                href: urls.product(product.handle, target?.id),
              }
            })}
          />
        ))}
      <SingleChoices product={product} variant={variant} />
      <p aria-live="polite">
        <StockLine words={stockWords(level)} className="text-sm" />
      </p>
      {level === undefined && (
        <Notice kind="warning">
          We cannot see the stock just now. You can still put it into your bag; we check again before you pay.
        </Notice>
      )}
    </>
  )
  return form(contents, level === undefined ? 1 : mostChoosable(level))
}

/** Options with one value only are no choice, but the server needs them to find the variant. */
function SingleChoices({
  product,
  variant,
}: {
  readonly product: Product
  readonly variant: ProductVariant
}) {
  return product.options
    .filter((option) => option.values.length === 1)
    .map(({ title }) => (
      <input key={title} type="hidden" name={`option:${title}`} value={variant.choices[title] ?? ""} />
    ))
}
