import { use } from "react"
import type { Answer } from "@/commerce/answer"
import { StockSign } from "./stock-sign"

interface TileStockProps {
  readonly productId: string
  /** One read for all tiles of a row. */
  readonly stock: Promise<Answer<ReadonlyMap<string, number | null>>>
}

/** The uncached part of a tile. */
export function TileStock({ productId, stock }: TileStockProps) {
  const answer = use(stock)
  return <StockSign pieces={answer.kind === "found" ? answer.value.get(productId) : undefined} />
}
