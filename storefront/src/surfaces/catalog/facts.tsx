import type { ReactNode } from "react"
import type { Money } from "@/commerce/money"
import type { Product, Specification } from "@/commerce/product"
import { formatMoney } from "@/design/format-money"
import { Icon } from "@/design/icon"

/** Everything about a product that need not be seen at once. */
export function Facts({ product, mrp }: { readonly product: Product; readonly mrp: Money | undefined }) {
  const care = product.specifications.filter((fact) => /care|wash/i.test(fact.label))
  const details = product.specifications.filter((fact) => !care.includes(fact))
  const material = product.material ? [{ label: "Material", value: product.material }] : []
  const price = mrp ? [{ label: "MRP", value: `${formatMoney(mrp)}, inclusive of all taxes` }] : []
  return (
    <div className="border-t border-line">
      {details.length > 0 && (
        <Accordion title="Details" open>
          <FactList facts={details} />
        </Accordion>
      )}
      {material.length + care.length > 0 && (
        <Accordion title="Material & care">
          <FactList facts={[...material, ...care]} />
        </Accordion>
      )}
      <Accordion title="Delivery">
        <p className="text-sm">
          Delivered across India. Standard and express delivery and their prices are shown at checkout, before
          you pay.
        </p>
      </Accordion>
      <Accordion title="Product information">
        <FactList facts={[...price, ...product.statutory]} />
      </Accordion>
    </div>
  )
}

interface AccordionProps {
  readonly title: string
  readonly open?: boolean
  readonly children: ReactNode
}

function Accordion({ title, open = false, children }: AccordionProps) {
  return (
    <details open={open} className="border-b border-line">
      <summary className="flex min-h-control-lg list-none items-center justify-between gap-4 font-semibold">
        {title}
        <Icon name="down" className="turn-when-open size-5 transition-[rotate] duration-base" />
      </summary>
      <div className="pb-f-md">{children}</div>
    </details>
  )
}

function FactList({ facts }: { readonly facts: readonly Specification[] }) {
  return (
    <dl className="grid gap-2 text-sm">
      {facts.map(({ label, value }) => (
        <div key={label} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-4">
          <dt className="text-muted">{label}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
