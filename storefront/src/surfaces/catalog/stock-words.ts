import type { StockLevel } from "@/commerce/stock-level"
import type { StockWords } from "@/design/stock-line"

/** A stock level as a shopper reads it; undefined means that the stock could not be asked. */
export function stockWords(level: StockLevel | undefined): StockWords {
  if (!level) return { tone: "unknown", text: "Stock unknown just now" }
  switch (level.kind) {
    case "in":
      return { tone: "good", text: "In stock" }
    case "few":
      return { tone: "low", text: `Only ${level.available} left` }
    case "out":
      return { tone: "none", text: "Out of stock" }
  }
}
