"use server"

import { actionLanguage } from "@/language/action-language"
import { messagesIn } from "@/language/messages"
import type { BagSheet, BagWords } from "./bag-sheet"
import { readBagSheet } from "./read-bag-sheet"

/** This browser's bag with its words, for the drawer and for pages that are looked at again. It changes nothing. */
export async function lookAtMyBag(): Promise<{ readonly sheet: BagSheet; readonly words: BagWords }> {
  const language = await actionLanguage()
  const [sheet, { cart }] = await Promise.all([readBagSheet(language), messagesIn(language)])
  return { sheet, words: cart.panel }
}
