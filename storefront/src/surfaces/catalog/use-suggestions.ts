import { useEffect, useState } from "react"
import { urls } from "@/handoff/urls"
import type { Language } from "@/language/languages"
import { isRecord, type SmallCard, smallCardsIn } from "./small-card"

export interface Suggested {
  readonly queries: readonly string[]
  readonly categories: readonly { readonly href: string; readonly name: string }[]
  readonly products: readonly SmallCard[]
}

/** Typing settles for so long before anybody is asked. */
const SETTLE_MS = 180

/** What the shop suggests for the words typed so far; `failed` when it could not be asked. */
export function useSuggestions(words: string, language: Language) {
  const [suggested, setSuggested] = useState<Suggested>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      try {
        const answer = await fetch(urls.suggestions(words, language), { signal: stop.signal })
        if (!answer.ok) throw new Error(`suggestions: ${answer.status}`)
        setSuggested(suggestedIn(await answer.json()))
        setFailed(false)
      } catch {
        if (!stop.signal.aborted) setFailed(true)
      }
    }
    const timer = setTimeout(() => void ask(), words === "" ? 0 : SETTLE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [words, language])
  return { suggested, failed }
}

function suggestedIn(answer: unknown): Suggested {
  const body = isRecord(answer) ? answer : {}
  const queries = Array.isArray(body["queries"]) ? body["queries"] : []
  const categories: unknown[] = Array.isArray(body["categories"]) ? body["categories"] : []
  return {
    queries: queries.filter((query): query is string => typeof query === "string"),
    categories: categories.flatMap((entry) =>
      isRecord(entry) && typeof entry["href"] === "string" && typeof entry["name"] === "string"
        ? [{ href: entry["href"], name: entry["name"] }]
        : [],
    ),
    products: smallCardsIn(body["products"]),
  }
}
