import { getTranslations } from "next-intl/server"
import type { FormState } from "@/design/form-state"
import { Link } from "@/design/link"
import { PostedForm } from "@/design/posted-form"
import { urls } from "@/handoff/urls"
import { trackOrder } from "./track-order"

/** Finds an order for whoever knows its number and the mobile number it was placed with. */
export async function TrackView({ start }: { readonly start: FormState }) {
  const t = await getTranslations("order.track")
  return (
    <div className="page-width grid justify-items-start gap-f-lg pt-f-lg pb-f-2xl">
      <div className="grid max-w-[60ch] gap-3">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="text-muted">{t("text")}</p>
      </div>
      <div className="w-full max-w-[560px]">
        <PostedForm
          action={trackOrder}
          start={start}
          words={{ submit: t("submit"), busy: t("busy"), faults: t("faults") }}
          fields={[
            {
              name: "number",
              label: t("number"),
              hint: t("numberHint"),
              input: { autoComplete: "off", autoCapitalize: "characters", spellCheck: false },
            },
            {
              name: "mobile",
              label: t("mobile"),
              prefix: "+91",
              input: { type: "tel", inputMode: "numeric", autoComplete: "tel-national" },
            },
          ]}
        />
      </div>
      <div className="grid gap-1 border-t border-line pt-f-md text-sm text-muted">
        <p>
          {t("account")}{" "}
          <Link href={urls.orders()} className="text-link underline underline-offset-4">
            {t("accountLink")}
          </Link>
        </p>
        <p>
          {t("help")}{" "}
          <Link href={urls.contact} className="text-link underline underline-offset-4">
            {t("helpLink")}
          </Link>
        </p>
      </div>
    </div>
  )
}
