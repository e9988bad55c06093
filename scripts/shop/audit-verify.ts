import { join, relative, resolve } from "node:path"
import { root } from "../boot/bootstrap.mjs"
import { tailOf } from "../process/child.ts"
import { Children } from "../process/children.ts"
import { Ending } from "../process/ending.ts"
import { medusa } from "./medusa.ts"
import { readDotenv } from "./read-dotenv.ts"
import { environmentOfRunningShop } from "./running-shop.ts"
import { readSettings } from "./settings.ts"

const SCRIPT = "node_modules/medusa-plugin-audit-log/.medusa/server/src/scripts/verify.js"

/**
 * `npm run audit:verify [-- <file of anchors>]`: computes the whole audit log anew, beside the running shop. Exit code 1
 * and the first break in words when it does not agree.
 */
export async function main([anchors]: readonly string[]): Promise<number> {
  readDotenv(root)
  const { dir, env } = environmentOfRunningShop(readSettings(root, process.env))
  const ending = new Ending()
  // A folder of its own: the running shop's records are not ours to clear.
  const children = new Children(join(dir.run, "audit-verify"))
  const log = join(dir.logs, "audit-verify.log")
  const kept = anchors === undefined ? [] : [resolve(anchors)]
  const script = relative(join(root, "backend/.medusa/server"), join(root, SCRIPT))
  const verification = children.run(
    medusa(root, { name: "audit:verify", args: ["exec", script, ...kept], env, log }),
  )
  let failed = false
  try {
    await Promise.race([verification, ending.asked])
  } catch {
    failed = true
  }
  const lines = tailOf(log, 400)
    .split("\n")
    .filter((line) => line.includes("Audit log:"))
  process.stdout.write(`${lines.join("\n") || tailOf(log, 40)}\n`)
  await children.endAll()
  process.exit(failed ? 1 : 0)
}
