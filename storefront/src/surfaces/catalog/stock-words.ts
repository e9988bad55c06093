import { useTranslations } from "next-intl"
import { type StockLevel, stockLevel } from "@/commerce/stock-level"
import type { StockWords } from "@/design/stock-line"

const TONES = {
  in: "good",
  few: "low",
  out: "none",
} as const satisfies Record<StockLevel["kind"], StockWords["tone"]>

/**
 * What a shopper reads of a stock, on the server.
 * @param pieces that can be promised; null when they are not counted, undefined when nobody could be asked
 */
export function useStockWords(pieces: number | null | undefined): StockWords {
  const t = useTranslations("catalog.stock")
  if (pieces === undefined) return { tone: "unknown", text: t("unknown") }
  const level = stockLevel(pieces)
  const text = level.kind === "few" ? t("few", { count: String(level.available) }) : t(level.kind)
  return { tone: TONES[level.kind], text }
}
