import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { connection } from "next/server"
import { idOf } from "@/handoff/ids"
import { firstOf } from "@/handoff/urls"
import { messagesIn } from "@/language/messages"
import { pageLanguage } from "@/language/page-language"
import { BagPageView } from "@/surfaces/cart/bag-page-view"
import type { BagAnswer } from "@/surfaces/cart/bag-sheet"
import { readBagSheet } from "@/surfaces/cart/read-bag-sheet"
import { saidAnswer } from "@/surfaces/cart/said-answer"
import { OrderedBag } from "@/surfaces/cart/ordered-bag"
import { Viewed } from "@/surfaces/catalog/viewed"
import { ResumePayment } from "@/surfaces/checkout/resume-payment"

export const instant = false

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cart")
  return { title: t("title"), robots: { index: false, follow: false } }
}

export default async function BagPage({ searchParams }: PageProps<"/[locale]/bag">) {
  await connection()
  const { said, undo, pieces } = await searchParams
  const language = await pageLanguage()
  const [sheet, { cart }] = await Promise.all([readBagSheet(language), messagesIn(language)])
  if (sheet.kind === "ordered") return <OrderedBag words={cart.panel} resume={<ResumePayment />} />
  const start: BagAnswer = {
    sheet,
    said: saidAnswer(firstOf(said), cart.said),
    undo: undoIn(idOf("variant", firstOf(undo)), firstOf(pieces)),
  }
  return <BagPageView start={start} title={cart.title} words={cart.panel} whenEmpty={<Viewed />} />
}

function undoIn(variantId: string | undefined, pieces: string | undefined): BagAnswer["undo"] {
  return variantId && pieces && /^[1-9]\d?$/.test(pieces)
    ? { variantId, quantity: Number(pieces) }
    : undefined
}
