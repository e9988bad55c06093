import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { indiaTimestamp } from "medusa-integration-kit"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { csvHead, csvLines } from "../../../../../domain/csv-lines"
import { orderDesk } from "../../../../../workflows/order-desk-module"
import { takeExportTurn } from "../../../../export-turns"
import type { ExportQuestion } from "../../../../../domain/questions"
import { readExportQuestion } from "../../../../read-question"
import { refuse } from "../../../../refuse"

/** A reader that takes nothing for so long has gone away; its connection to the database is wanted by others. */
const PATIENCE_MS = 60_000

/**
 * Everything that passes the filters, as a CSV file that is written while it is read. `x-order-desk-rows` says how many
 * rows follow. The file ends early, and the connection with it, when something fails on the way: a whole file ends with
 * its chunked transfer.
 */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const read = readExportQuestion(req.originalUrl)
  if (!read.ok) return refuse(res, "invalid_question", read.message)
  const giveBack = takeExportTurn()
  if (giveBack === undefined)
    return refuse(res, "too_many_exports", "Two exports are being written already. Try again in a minute.")
  try {
    await send(req, res, read.question)
  } catch (error) {
    if (!res.headersSent) throw error
    if (!isGoneAway(error)) {
      const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
      logger.error(`Order desk: an export broke off: ${String(error)}`)
    }
  } finally {
    giveBack()
  }
}

async function send(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  { columns, ...asked }: ExportQuestion,
): Promise<void> {
  const { count, batches, end } = await orderDesk(req.scope).orders.exported(asked)
  const name = `${asked.rows}-${indiaTimestamp(new Date())}.csv`
  res.status(200)
  res.setHeader("content-type", "text/csv; charset=utf-8")
  res.setHeader("content-disposition", `attachment; filename="${name}"`)
  res.setHeader("cache-control", "no-store")
  res.setHeader("x-order-desk-rows", String(count))
  res.setTimeout(PATIENCE_MS, () => res.destroy())
  async function* file(): AsyncGenerator<string, void> {
    yield csvHead(columns)
    for await (const rows of batches) yield csvLines(columns, rows)
  }
  try {
    await pipeline(Readable.from(file(), { highWaterMark: 1 }), res)
  } finally {
    await end()
  }
}

const goneAway = z.object({ code: z.literal("ERR_STREAM_PREMATURE_CLOSE") })
const isGoneAway = (error: unknown): boolean => goneAway.safeParse(error).success
