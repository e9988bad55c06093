import { createTranslationsWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Catalogue } from "./catalogue"
import type { Hindi } from "./hindi"
import { translatableThings, type Translatable } from "./translatable-things"

/**
 * Loads the Hindi of everything that has none yet. A text that a merchant has changed is left without: the Hindi of the
 * old words would say something else.
 *
 * @returns how many things got texts
 */
export async function ensureTranslations(
  container: MedusaContainer,
  catalogue: Catalogue,
  hindi: Hindi,
): Promise<number> {
  const all = await translatableThings(container, catalogue, hindi)
  const { locale } = hindi
  const known = await container
    .resolve(Modules.TRANSLATION)
    .listTranslations(
      { reference_id: all.map(({ id }) => id), locale_code: locale },
      { select: ["reference_id"], take: all.length },
    )
  const translated = new Set(known.map((row) => row.reference_id))
  const missing = all.flatMap(({ reference, id, fields }) => {
    const translations = unchanged(fields)
    if (translated.has(id) || Object.keys(translations).length === 0) return []
    return [{ reference, reference_id: id, locale_code: locale, translations }]
  })
  if (missing.length > 0)
    await createTranslationsWorkflow(container).run({ input: { translations: missing } })
  return missing.length
}

const unchanged = (fields: Translatable["fields"]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, [now, base, hindi]]) => (now === base ? [[field, hindi]] : [])),
  )
