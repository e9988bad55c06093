import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { isColourOption, isSizeOption, type Product, type ProductVariant } from "@/commerce/product"
import { mostChoosable, stockLevel } from "@/commerce/stock-level"
import { variantAfter } from "@/commerce/variant-choice"
import { Notice } from "@/design/notice"
import { urls } from "@/handoff/urls"
import { OptionRadios } from "./option-radios"
import { SizeGuide } from "./size-guide"
import { StockSign } from "./stock-sign"

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
  const t = useTranslations("catalog.product")
  const left = pieces?.get(variant.id)
  const choices = product.options.filter((option) => option.values.length > 1)
  const contents = (
    <>
      {choices.map(({ title, label, values, valueLabels }) => (
        <OptionRadios
          key={title}
          title={title}
          label={label}
          asSwatches={isColourOption(title)}
          values={values.map((value) => {
            const target = variantAfter(product, variant, { option: title, value })
            const targetLeft = target && pieces?.get(target.id)
            const soldOut = typeof targetLeft === "number" && targetLeft <= 0
            const name = valueLabels[value] ?? value
            return {
              value,
              label: name,
              spoken: soldOut ? t("soldOut", { value: name }) : name,
              chosen: variant.choices[title] === value,
              soldOut,
              href: urls.product(product.handle, target?.id),
            }
          })}
        />
      ))}
      <SizeGuide handle={product.handle} hasSizes={choices.some(({ title }) => isSizeOption(title))} />
      <SingleChoices product={product} variant={variant} />
      <p aria-live="polite">
        <StockSign pieces={left} className="text-sm" />
      </p>
      {left === undefined && <Notice kind="warning">{t("stockUnknown")}</Notice>}
    </>
  )
  return form(contents, left === undefined ? 1 : mostChoosable(stockLevel(left)))
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
