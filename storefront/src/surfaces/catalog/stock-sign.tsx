import { useTranslations } from "next-intl"
import { type StockLevel, stockLevel } from "@/commerce/stock-level"
import { StockLine, type StockWords } from "@/design/stock-line"

interface StockSignProps {
  /** Pieces that can be promised; null when they are not counted, undefined when nobody could be asked. */
  readonly pieces: number | null | undefined
  readonly className?: string
}

const TONES = {
  in: "good",
  few: "low",
  out: "none",
} as const satisfies Record<StockLevel["kind"], StockWords["tone"]>

/** Stock in words and by a sign. */
export function StockSign({ pieces, className }: StockSignProps) {
  const t = useTranslations("catalog.stock")
  const level = pieces === undefined ? undefined : stockLevel(pieces)
  const words: StockWords = level
    ? {
        tone: TONES[level.kind],
        text: level.kind === "few" ? t("few", { count: String(level.available) }) : t(level.kind),
      }
    : { tone: "unknown", text: t("unknown") }
  return <StockLine words={words} {...(className && { className })} />
}
