import "server-only"
import { type Settings, settingsFrom } from "./settings-from"

let settled: Settings | undefined

/**
 * The settings of this process, read from the environment at run time and never at build time.
 * @throws Error that lists every fault at once. No value is repeated in it.
 */
export function settings(): Settings {
  settled ??= settingsFrom(process.env)
  return settled
}
