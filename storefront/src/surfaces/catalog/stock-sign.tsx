import { StockLine } from "@/design/stock-line"
import { useStockWords } from "./stock-words"

interface StockSignProps {
  /** Pieces that can be promised; null when they are not counted, undefined when nobody could be asked. */
  readonly pieces: number | null | undefined
  readonly className?: string
}

/** Stock in words and by a sign. */
export function StockSign({ pieces, className }: StockSignProps) {
  return <StockLine words={useStockWords(pieces)} {...(className && { className })} />
}
