import { readFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { anchorsIn } from "../domain/anchors-in"
import { verifyLog } from "../workflows/verify-log"

/**
 * For `medusa exec`: computes the whole chain anew. An argument is a file of anchors that were kept elsewhere, one JSON
 * object a line, or the lines of the process's log that hold them.
 *
 * @throws {MedusaError} with the first break in words, so that the command fails
 */
export default async function verifyAuditLog({ container, args }: ExecArgs): Promise<void> {
  const [file] = args
  const kept = file === undefined ? [] : anchorsIn(readFileSync(file, "utf8"))
  const { ok, checked, anchors, last, took_ms, break: found } = await verifyLog(container, kept)
  if (!ok)
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, found?.message ?? "The log does not agree.")
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(
      `Audit log: ${checked} entries and ${anchors} anchors agree, up to number ${last?.seq ?? "0"} (${last?.hash ?? "empty"}), in ${took_ms} ms.`,
    )
}
