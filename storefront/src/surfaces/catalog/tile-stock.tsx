import { use } from "react"
import type { Answer } from "@/commerce/answer"
import type { Stock } from "@/commerce/stock"
import { levelOfAll } from "@/commerce/stock-level"
import { StockLine } from "@/design/stock-line"
import { stockWords } from "./stock-words"

interface TileStockProps {
  readonly productId: string
  /** One read for all tiles of a page. */
  readonly stock: Promise<Answer<Stock>>
}

/** The uncached part of a tile. */
export function TileStock({ productId, stock }: TileStockProps) {
  const answer = use(stock)
  const pieces = answer.kind === "found" ? answer.value.get(productId) : undefined
  return <StockLine words={stockWords(pieces ? levelOfAll([...pieces.values()]) : undefined)} />
}
