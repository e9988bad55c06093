import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { redact } from "../../../protocol"
import { finishConnect } from "../../../workflows/connect-to-zoho"
import { zohoModule } from "../../../workflows/zoho-module"

/** A member that is there twice, or too long, is as good as absent. */
const word = z.string().min(1).max(2000).optional().catch(undefined)
const query = z.object({
  state: word,
  code: word,
  error: word,
  "accounts-server": word,
  location: word,
})

/** The browser coming back from Zoho. Nobody is logged in here: the state is the proof. Answers with the admin's page. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const given = query.parse(Object.fromEntries(new URL(req.originalUrl, "http://localhost").searchParams))
  // The code must not stay in a cache, nor travel on in a referrer.
  res.setHeader("Cache-Control", "no-store")
  res.setHeader("Referrer-Policy", "no-referrer")
  const { desk } = zohoModule(req.scope)
  const outcome = desk ? await finish(req, desk, given) : "zoho_off"
  const { admin } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const page = `${(admin.path as string | undefined) ?? "/app"}/zoho`
  res.redirect(
    303,
    outcome === undefined ? `${page}?connected=1` : `${page}?problem=${encodeURIComponent(outcome)}`,
  )
}

async function finish(
  req: MedusaRequest,
  desk: Parameters<typeof finishConnect>[1],
  given: z.output<typeof query>,
): Promise<string | undefined> {
  try {
    const problem = await finishConnect(req.scope, desk, {
      state: given.state,
      code: given.code,
      error: given.error,
      accountsServer: given["accounts-server"],
      location: given.location,
    })
    return problem?.code
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error"
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Zoho CRM: connecting broke off on our side: ${redact(reason)}`)
    return "broken_off"
  }
}
