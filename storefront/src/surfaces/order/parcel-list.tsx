import { getTranslations } from "next-intl/server"
import type { Parcel } from "@/commerce/order-tracking"
import { buttonClass } from "@/design/button-class"
import { formatDate } from "@/design/format-time"
import { Icon } from "@/design/icon"
import { LANGUAGES } from "@/language/languages"
import { pageLanguage } from "@/language/page-language"

/** What is in which parcel, and where the courier tells of it. */
export async function ParcelList({ parcels }: { readonly parcels: readonly Parcel[] }) {
  const t = await getTranslations("order.tracking")
  const { tag } = LANGUAGES[await pageLanguage()]
  return (
    <section aria-labelledby="parcels" className="grid gap-3">
      <h2 id="parcels" className="text-xl">
        {t("parcels")}
      </h2>
      <ul className="grid gap-3">
        {parcels.map((parcel, index) => (
          <li key={parcel.id} className="grid gap-3 rounded-xl border border-line p-4 sm:p-5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <h3 className="text-sm font-semibold">{t("parcel", { number: index + 1 })}</h3>
              <p className="text-xs text-muted">
                {parcel.deliveredAt
                  ? t("deliveredOn", { date: formatDate(parcel.deliveredAt, tag) })
                  : parcel.shippedAt
                    ? t("shippedOn", { date: formatDate(parcel.shippedAt, tag) })
                    : parcel.packedAt && t("packedOn", { date: formatDate(parcel.packedAt, tag) })}
              </p>
            </div>
            <ul className="grid gap-1 text-sm">
              {parcel.items.map((item, position) => (
                <li key={position}>
                  {item.quantity} × {[item.title, item.variantTitle].filter(Boolean).join(", ")}
                </li>
              ))}
            </ul>
            {parcel.tracking.map(({ number, url }) =>
              url ? (
                <a
                  key={url}
                  href={url}
                  target="_blank"
                  rel="noopener noreferrer"
                  className={`${buttonClass("secondary")} w-fit`}
                >
                  {t("trackParcel", { number: number || String(index + 1) })}
                  <Icon name="external" className="size-5" />
                </a>
              ) : (
                <p key={number} className="text-xs text-muted">
                  {t("number", { number })}
                </p>
              ),
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
