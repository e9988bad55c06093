import "server-only"
import { getTranslations } from "next-intl/server"
import { deliveryEstimate, pincodeIn } from "@/handoff/delivery-estimate"
import type { Language } from "@/language/languages"
import { messagesIn } from "@/language/messages"
import { stateName } from "@/language/state-name"

/** What a shopper is told about a pincode; `known` when it is one worth remembering. */
export interface EstimateLines {
  readonly known: boolean
  readonly lines: readonly string[]
}

/** @param typed whatever the shopper typed */
export async function estimateLines(typed: string | undefined, language: Language): Promise<EstimateLines> {
  const t = await getTranslations({ locale: language, namespace: "catalog.pin" })
  const pincode = pincodeIn(typed)
  if (pincode === undefined) return { known: false, lines: [t("invalid")] }
  const estimate = deliveryEstimate(pincode)
  if (!estimate) return { known: false, lines: [t("unknown")] }
  const { zone, states, standard, express } = estimate
  const names = (await messagesIn(language)).places.states
  const place = states.map((state) => stateName(names, state)).join(" / ") || t("army")
  const days = ([from, to]: readonly [number, number]) => ({ from: String(from), to: String(to) })
  return {
    known: true,
    lines: [
      t("to", { pincode, place }),
      t("standard", days(standard)),
      t("express", days(express)),
      ...(zone === "far" ? [t("far")] : []),
    ],
  }
}
