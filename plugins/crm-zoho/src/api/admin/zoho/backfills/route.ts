import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

import type { BackfillList } from "../../../../contract"
import { listBackfills, startBackfill } from "../../../../workflows/backfills"

const wish = z
  .strictObject({
    /** ISO 8601: orders paid from this moment on … */
    from: z.coerce.date("Give a date."),
    /** … and before this one; now when absent. */
    to: z.coerce.date("Give a date.").optional(),
    rate_per_minute: z.number().int().min(1).max(600).default(60),
  })
  .refine(({ from, to }) => from < (to ?? new Date()), "The period ends before it begins.")

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<BackfillList>): Promise<void> {
  res.json(await listBackfills(req.scope))
}

/** Begins a back-fill. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const parsed = wish.safeParse(req.body)
  if (!parsed.success) {
    const message = parsed.error.issues
      .map((issue) => `${issue.path.join(".") || "input"}: ${issue.message}`)
      .join(" ")
    res.status(400).json({ code: "invalid_input", type: "invalid_data", message })
    return
  }
  const { from, to, rate_per_minute: ratePerMinute } = parsed.data
  const by = req.auth_context.actor_id
  res.json({ backfill: await startBackfill(req.scope, { from, to: to ?? new Date(), ratePerMinute, by }) })
}
