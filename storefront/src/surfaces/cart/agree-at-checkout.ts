"use server"

import { refresh } from "next/cache"
import { readBagId } from "@/handoff/bag-cookie"
import { agreeToChanges } from "./agree-to-changes"

/** The shopper has read what changed, on a page that shows the bag anew by itself. */
export async function agreeAtCheckout(): Promise<void> {
  const bagId = await readBagId()
  if (bagId) await agreeToChanges(bagId)
  refresh()
}
