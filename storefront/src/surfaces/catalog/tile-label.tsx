import { useTranslations } from "next-intl"
import { isLast } from "@/commerce/stock-level"
import { classNames } from "@/design/class-names"

interface TileLabelProps {
  readonly isNew: boolean
  /** Pieces over all variants; null when they are not counted, undefined when nobody could be asked or not yet. */
  readonly pieces: number | null | undefined
}

const LABEL = "inline-flex rounded-full px-2.5 py-1 text-2xs leading-none font-semibold"

/** One word over a tile's picture, or none. That the last pieces are here weighs more than that they are new. */
export function TileLabel({ isNew, pieces }: TileLabelProps) {
  const t = useTranslations("catalog.tile")
  if (isLast(pieces)) return <span className={classNames(LABEL, "bg-surface text-ink")}>{t("last")}</span>
  return isNew && <span className={classNames(LABEL, "bg-electric text-emerald")}>{t("new")}</span>
}
