import { updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { findStore } from "./store"

/** The language of the books: product texts, orders, the CRM. */
const BASE = { code: "en-IN", name: "English (India)" } as const
const HINDI = "hi-IN"

const storeLanguages = z.array(
  z.object({ supported_locales: z.array(z.object({ locale_code: z.string() })) }),
)

/** The store speaks English and Hindi. A store that has languages keeps them and gets Hindi with them. */
export async function offerLanguages(container: MedusaContainer): Promise<void> {
  const translations = container.resolve(Modules.TRANSLATION)
  const [known] = await translations.listLocales({ code: BASE.code }, { take: 1 })
  if (!known) await translations.createLocales(BASE)
  const { id } = await findStore(container)
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "store", fields: ["supported_locales.locale_code"], filters: { id } })
  const offered = storeLanguages.parse(data)[0]?.supported_locales.map((locale) => locale.locale_code) ?? []
  if (offered.includes(HINDI)) return
  const codes = offered.length > 0 ? [...offered, HINDI] : [BASE.code, HINDI]
  await updateStoresWorkflow(container).run({
    input: { selector: { id }, update: { supported_locales: codes.map((locale_code) => ({ locale_code })) } },
  })
}
