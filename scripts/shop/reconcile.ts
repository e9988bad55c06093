import { join } from "node:path"
import { root } from "../boot/bootstrap.mjs"
import { complain } from "../boot/fault.mjs"
import { tailOf } from "../process/child.ts"
import { Children } from "../process/children.ts"
import { Ending } from "../process/ending.ts"
import { medusa } from "./medusa.ts"
import { readDotenv } from "./read-dotenv.ts"
import { environmentOfRunningShop } from "./running-shop.ts"
import { readSettings } from "./settings.ts"

/** `npm run reconcile`: one sweep now, beside the running shop. What the sweep says is shown. */
export async function main(): Promise<number> {
  readDotenv(root)
  const { dir, env } = environmentOfRunningShop(readSettings(root, process.env))
  const ending = new Ending()
  // A folder of its own: the running shop's records are not ours to clear.
  const children = new Children(join(dir.run, "reconcile"))
  const log = join(dir.logs, "reconcile.log")
  const sweep = children.run(
    medusa(root, { name: "reconcile", args: ["exec", "./src/scripts/reconcile.js"], env, log }),
  )
  let failed = false
  try {
    await Promise.race([sweep, ending.asked])
    process.stdout.write(`${tailOf(log, 200)}\n`)
  } catch (error) {
    failed = true
    complain(error)
  }
  await children.endAll()
  process.exit(failed ? 1 : 0)
}
