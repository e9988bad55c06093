import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { Money } from "@/commerce/money"
import type { Product, Specification } from "@/commerce/product"
import { formatMoney } from "@/design/format-money"
import { Icon } from "@/design/icon"
import { Link } from "@/design/link"
import { urls } from "@/handoff/urls"
import { DEFAULT_LANGUAGE, LANGUAGES } from "@/language/languages"

/** What the catalogue calls the declarations → what the messages call them. Other labels are shown as they are. */
const STATUTORY = new Map([
  ["Generic name", "genericName"],
  ["Net quantity", "netQuantity"],
  ["Country of origin", "countryOfOrigin"],
  ["HSN code", "hsn"],
  ["GST rate", "gst"],
  ["Manufactured by", "maker"],
  ["Imported by", "importer"],
  ["Consumer contact", "consumerContact"],
] as const)

type Declared = typeof STATUTORY extends ReadonlyMap<infer Label, unknown> ? Label : never

/** Everything about a product that need not be seen at once. */
export function Facts({ product, mrp }: { readonly product: Product; readonly mrp: Money | undefined }) {
  const t = useTranslations("catalog.facts")
  const care = product.specifications.filter((fact) => /care|wash/i.test(fact.label))
  const details = product.specifications.filter((fact) => !care.includes(fact))
  const material = product.material ? [{ label: t("material"), value: product.material }] : []
  const price = mrp ? [{ label: t("mrp"), value: t("mrpValue", { price: formatMoney(mrp) }) }] : []
  const declared = product.statutory.map(({ label, value }) => {
    const name = isDeclared(label) ? STATUTORY.get(label) : undefined
    return {
      label: name ? t(`statutory.${name}`) : label,
      value: name === "gst" ? t("gstIncluded", { rate: value }) : value,
    }
  })
  return (
    <div className="border-t border-line">
      {details.length > 0 && (
        <Accordion title={t("details")} open>
          <FactList facts={details} lang={LANGUAGES[DEFAULT_LANGUAGE].tag} />
        </Accordion>
      )}
      {material.length + care.length > 0 && (
        <Accordion title={t("care")}>
          <FactList facts={[...material, ...care]} />
        </Accordion>
      )}
      <Accordion title={t("delivery")}>
        <div className="grid gap-2 text-sm">
          <p>{t("deliveryText")}</p>
          <p>{t("returnsText")}</p>
          <p className="flex flex-wrap gap-x-6">
            <Link href={urls.delivery} className="inline-flex min-h-11 items-center underline">
              {t("deliveryLink")}
            </Link>
            <Link href={urls.returns} className="inline-flex min-h-11 items-center underline">
              {t("returnsLink")}
            </Link>
          </p>
        </div>
      </Accordion>
      <Accordion title={t("information")}>
        <FactList facts={[...price, ...declared]} />
      </Accordion>
    </div>
  )
}

const isDeclared = (label: string): label is Declared =>
  [...STATUTORY.keys()].some((known) => known === label)

interface AccordionProps {
  readonly title: string
  readonly open?: boolean
  readonly children: ReactNode
}

function Accordion({ title, open = false, children }: AccordionProps) {
  return (
    <details name="facts" open={open} className="border-b border-line">
      <summary className="flex min-h-control-lg list-none items-center justify-between gap-4 font-semibold">
        {title}
        <Icon name="down" className="turn-when-open size-5 transition-[rotate] duration-base" />
      </summary>
      <div className="pb-f-md">{children}</div>
    </details>
  )
}

interface FactListProps {
  readonly facts: readonly Specification[]
  /** The language of facts that nobody translates. */
  readonly lang?: string
}

function FactList({ facts, lang }: FactListProps) {
  return (
    <dl lang={lang} className="grid gap-2 text-sm">
      {facts.map(({ label, value }) => (
        <div key={label} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-4">
          <dt className="text-muted">{label}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
