import { useTranslations } from "next-intl"
import { Icon, type IconName } from "@/design/icon"

const SERVICES = [
  { icon: "truck", name: "delivery" },
  { icon: "shield", name: "payment" },
  { icon: "lock", name: "prices" },
] as const satisfies readonly { icon: IconName; name: string }[]

export function ServiceStrip() {
  const t = useTranslations("catalog.home")
  return (
    <section aria-label={t("service")} className="page-width">
      <ul className="grid gap-f-md rounded-2xl bg-surface p-f-md sm:grid-cols-3 sm:p-f-lg">
        {SERVICES.map(({ icon, name }) => (
          <li key={name} className="flex gap-4">
            <Icon name={icon} className="size-7 text-link" />
            <div>
              <p className="font-semibold">{t(`services.${name}.title`)}</p>
              <p className="text-xs text-muted">{t(`services.${name}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
