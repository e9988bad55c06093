import { classNames } from "./class-names"
import { Icon, type IconName } from "./icon"

/** What is known of the stock, in words a shopper reads. */
export type StockWords = { readonly tone: "good" | "low" | "none" | "unknown"; readonly text: string }

const TONES = {
  good: { colour: "text-success", icon: "check" },
  low: { colour: "text-warning", icon: "alert" },
  none: { colour: "text-error", icon: "out" },
  unknown: { colour: "text-muted", icon: "clock" },
} as const satisfies Record<StockWords["tone"], { colour: string; icon: IconName }>

/** Stock by text and icon, never by colour alone. */
export function StockLine({ words, className }: { readonly words: StockWords; readonly className?: string }) {
  const tone = TONES[words.tone]
  return (
    <span className={classNames("inline-flex items-center gap-1.5 text-xs", tone.colour, className)}>
      <Icon name={tone.icon} className="size-4" />
      {words.text}
    </span>
  )
}
