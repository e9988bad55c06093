import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"

/**
 * Nobody is told that this shop runs. MEDUSA_DISABLE_TELEMETRY alone keeps Medusa's events from being written
 * down, but each of its processes still starts a sender as it ends, detached, in a session of its own, where no
 * supervisor would find it. Only the switch in Medusa's configuration file prevents that; the file is ours, so
 * that the user's own is left as it is.
 *
 * @param {string} root the checkout
 */
export function silenceTelemetry(root) {
  const home = join(root, ".medusa", "config")
  mkdirSync(join(home, "medusa"), { recursive: true })
  writeFileSync(join(home, "medusa", "config.json"), `${JSON.stringify({ telemetry: { enabled: false } })}\n`)
  process.env["XDG_CONFIG_HOME"] = home
  process.env["MEDUSA_DISABLE_TELEMETRY"] = "1"
  process.env["NEXT_TELEMETRY_DISABLED"] = "1"
}
