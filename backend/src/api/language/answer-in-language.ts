import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { applyTranslations, ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Core translates products and categories by the request's language, but delivery options by the bag's, which has
 * none. Here the rest follows: delivery options, and the products and variants inside bags and orders when `fields`
 * asks for them. An answer that cannot be translated is given as it is.
 */
export function answerInLanguage(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const { locale } = req
  if (locale !== undefined) {
    const answer = res.json.bind(res)
    res.json = (body: unknown) => {
      void translated(req, locale, body).then(answer, next)
      return res
    }
  }
  next()
}

async function translated(req: MedusaRequest, localeCode: string, body: unknown): Promise<unknown> {
  if (typeof body !== "object" || body === null) return body
  try {
    await applyTranslations({ localeCode, objects: [asked(body)], container: req.scope })
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error"
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`An answer stays in the base language: it could not be translated. ${reason}`)
  }
  return body
}

const asked = (body: object): Record<string, unknown> => Object.fromEntries(Object.entries(body))
