import { useTranslations } from "next-intl"
import { Icon } from "@/design/icon"
import { inUnit, type Measure, SIZE_TABLES, type SizeTable } from "./size-tables"

interface SizeGuideProps {
  readonly handle: string
  /** Whether there is a choice of sizes; a guide for one size is still a help. */
  readonly hasSizes: boolean
}

/** "Size guide" and what it opens: a native popover, so it needs no script. */
export function SizeGuide({ handle, hasSizes }: SizeGuideProps) {
  const t = useTranslations("catalog.sizes")
  const table = SIZE_TABLES.get(handle)
  if (!table) return null
  const id = `sizes-${handle}`
  return (
    <div className={hasSizes ? "-mt-2" : undefined}>
      <button
        type="button"
        popoverTarget={id}
        className="inline-flex min-h-11 items-center gap-2 text-xs underline underline-offset-4"
      >
        <Icon name="ruler" className="size-5" />
        {t("open")}
      </button>
      <div id={id} popover="auto" role="dialog" aria-labelledby={`${id}-title`} className="sheet-right">
        <div className="flex h-header items-center justify-between border-b border-line pr-2 pl-6">
          <h2 id={`${id}-title`} className="text-lg">
            {t("title")}
          </h2>
          <button
            type="button"
            popoverTarget={id}
            popoverTargetAction="hide"
            aria-label={t("close")}
            className="inline-flex size-11 items-center justify-center rounded-lg hover:bg-surface"
          >
            <Icon name="close" />
          </button>
        </div>
        <div className="grid gap-6 p-6">
          <Table table={table} unit="cm" />
          <Table table={table} unit="inch" />
          <div className="grid gap-2 text-xs text-muted">
            <p>{t(table.garment === "beanie" ? "howHead" : "how")}</p>
            {table.sizes.length > 1 && <p>{t("between")}</p>}
          </div>
        </div>
      </div>
    </div>
  )
}

const MEASURES: Readonly<Record<SizeTable["garment"], readonly Measure[]>> = {
  tee: ["chest", "length", "shoulder", "sleeve"],
  beanie: ["head", "height"],
}

function Table({ table, unit }: { readonly table: SizeTable; readonly unit: "cm" | "inch" }) {
  const t = useTranslations("catalog.sizes")
  const nameOf = (measure: Measure): string => {
    if (measure === "head" || measure === "height") return t(`beanie.${measure}`)
    return t(`tee.${measure}`)
  }
  const measures = MEASURES[table.garment]
  return (
    <table className="w-full border-collapse text-left text-xs tabular-nums">
      <caption className="pb-2 text-left font-semibold">
        {t(`${table.garment}.caption`)} ({t(unit)})
      </caption>
      <thead>
        <tr className="border-b border-line-strong">
          <th scope="col" className="py-2 pr-2 font-normal text-muted">
            {t("size")}
          </th>
          {measures.map((measure) => (
            <th key={measure} scope="col" className="py-2 pr-2 font-normal text-muted">
              {nameOf(measure)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.sizes.map(({ size, centimetres }) => (
          <tr key={size ?? ""} className="border-b border-line">
            <th scope="row" className="py-2 pr-2 font-semibold">
              {size ?? t("oneSize")}
            </th>
            {measures.map((measure) => (
              <td key={measure} className="py-2 pr-2">
                {inUnit(centimetres[measure] ?? [], unit)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
