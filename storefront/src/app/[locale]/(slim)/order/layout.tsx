import { getTranslations } from "next-intl/server"
import { urls } from "@/handoff/urls"
import { SlimFrame } from "../../slim-frame"

export default async function PaymentLayout({ children }: LayoutProps<"/[locale]/order">) {
  const t = await getTranslations("frame.back")
  return <SlimFrame back={{ href: urls.home, label: t("shop") }}>{children}</SlimFrame>
}
