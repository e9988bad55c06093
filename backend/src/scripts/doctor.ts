import { writeFileSync } from "node:fs"
import type { ExecArgs } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { setupReport } from "../setup/setup-report"

/** `medusa exec … <file>`: looks at the shop's set-up and writes what it found as JSON into the file. */
export default async function doctor({ container, args }: ExecArgs): Promise<void> {
  const [file] = args
  if (file === undefined)
    throw new MedusaError(MedusaError.Types.INVALID_ARGUMENT, "Name the file that the findings go to.")
  writeFileSync(file, JSON.stringify(await setupReport(container)), { mode: 0o600 })
}
