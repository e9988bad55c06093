import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { connection } from "next/server"
import { readFormAnswer } from "@/handoff/form-answer"
import { formWords } from "@/handoff/form-words"
import { messagesIn } from "@/language/messages"
import { pageLanguage } from "@/language/page-language"
import { TrackView } from "@/surfaces/order/track-view"

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("order.track"))("title"), robots: { index: false, follow: false } }
}

export default async function TrackPage() {
  await connection()
  const { sentences } = (await messagesIn(await pageLanguage())).order.track
  return <TrackView start={formWords(await readFormAnswer("track"), sentences)} />
}
