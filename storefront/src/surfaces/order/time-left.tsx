import { getTranslations } from "next-intl/server"
import { formatTime } from "@/design/format-time"
import { LANGUAGES } from "@/language/languages"
import { pageLanguage } from "@/language/page-language"
import { Countdown } from "./countdown"

const PLACE = "\u0000"

interface TimeLeftProps {
  /** ISO 8601. */
  readonly expiresAt: string
  readonly now: Date
}

/** Until when the order can be paid, and how long that is. */
export async function TimeLeft({ expiresAt, now }: TimeLeftProps) {
  const t = await getTranslations("order.timeLeft")
  const { tag } = LANGUAGES[await pageLanguage()]
  const [before = "", after = ""] = t("left", { left: PLACE }).split(PLACE)
  return (
    <div className="grid gap-0.5 rounded-lg bg-surface px-4 py-3">
      <Countdown
        until={expiresAt}
        left={new Date(expiresAt).getTime() - now.getTime()}
        words={{ before, after, over: t("over") }}
      />
      <p className="text-xs text-muted">{t("until", { time: formatTime(expiresAt, tag) })}</p>
    </div>
  )
}
