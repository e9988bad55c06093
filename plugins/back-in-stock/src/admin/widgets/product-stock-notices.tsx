import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading, StatusBadge, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"

import type { ProductNotices, VariantNotices } from "../../contract"
import { adminFetch } from "../admin-fetch"

/** How many people wait for each variant of this product to come back. */
const ProductStockNotices = ({ data: product }: { readonly data: { readonly id: string } }) => {
  const { data, error, isLoading } = useQuery({
    queryKey: ["stock-notices", product.id],
    queryFn: () => adminFetch<ProductNotices>(`/admin/stock-notices/products/${product.id}`),
  })
  if (isLoading) return null
  const waited = data?.variants.filter(({ waiting }) => waiting > 0) ?? []
  const total = waited.reduce((sum, { waiting }) => sum + waiting, 0)

  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">Waiting for stock</Heading>
        {data ? <StatusBadge color={total > 0 ? "orange" : "grey"}>{peopleOf(total)}</StatusBadge> : null}
      </div>
      <div className="flex flex-col gap-y-3 px-6 py-4">
        {error ? <Text size="small">This could not be loaded. {error.message}</Text> : null}
        {data && total === 0 ? (
          <Text size="small" className="text-ui-fg-subtle">
            Nobody waits for this product.
          </Text>
        ) : null}
        {waited.map((variant) => (
          <Waiting key={variant.variant_id} variant={variant} />
        ))}
      </div>
    </Container>
  )
}

const Waiting = ({ variant: { title, waiting, since } }: { readonly variant: VariantNotices }) => (
  <div className="flex items-start justify-between gap-x-4">
    <Text size="small" className="[overflow-wrap:anywhere]">
      {title}
    </Text>
    <div className="shrink-0 text-right">
      <Text size="small">{peopleOf(waiting)}</Text>
      {since === null ? null : (
        <Text size="xsmall" className="text-ui-fg-subtle">
          since {new Date(since).toLocaleDateString()}
        </Text>
      )}
    </div>
  </div>
)

const peopleOf = (count: number): string =>
  count === 0 ? "Nobody" : count === 1 ? "1 person" : `${count} people`

export const config = defineWidgetConfig({ zone: "product.details.side.after" })

export default ProductStockNotices
