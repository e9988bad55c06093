import type { MedusaContainer } from "@medusajs/framework/types"

import { processParts } from "./process-parts"
import { zohoModule } from "./zoho-module"

const SAVE_EVERY_MS = 1000
const savedAt = new WeakMap<object, number>()

/** Adds what this process has used of Zoho's credits to the day's count, at most once a second. */
export async function saveUsage(container: MedusaContainer): Promise<void> {
  const parts = processParts(container)
  const now = performance.now()
  if (now - (savedAt.get(parts) ?? -SAVE_EVERY_MS) < SAVE_EVERY_MS) return
  savedAt.set(parts, now)
  const usage = parts.meter.take()
  if (usage.calls > 0) await zohoModule(container).usage.add(usage)
}
