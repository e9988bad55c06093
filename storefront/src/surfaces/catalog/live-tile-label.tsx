import { type ComponentProps, Suspense, use } from "react"
import { TileLabel } from "./tile-label"
import type { TileStock } from "./tile-stock"

type LiveTileLabelProps = ComponentProps<typeof TileStock> & { readonly isNew: boolean }

/** A tile's label where the stock is still on its way: what is known already stands there meanwhile. */
export function LiveTileLabel(props: LiveTileLabelProps) {
  return (
    <Suspense fallback={<TileLabel isNew={props.isNew} pieces={undefined} />}>
      <Label {...props} />
    </Suspense>
  )
}

function Label({ productId, stock, isNew }: LiveTileLabelProps) {
  const answer = use(stock)
  return (
    <TileLabel isNew={isNew} pieces={answer.kind === "found" ? answer.value.get(productId) : undefined} />
  )
}
