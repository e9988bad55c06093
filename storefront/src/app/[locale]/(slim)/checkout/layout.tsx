import { getTranslations } from "next-intl/server"
import { urls } from "@/handoff/urls"
import { SlimFrame } from "../../slim-frame"

export default async function CheckoutLayout({ children }: LayoutProps<"/[locale]/checkout">) {
  const t = await getTranslations("frame.back")
  return <SlimFrame back={{ href: urls.bag, label: t("bag") }}>{children}</SlimFrame>
}
