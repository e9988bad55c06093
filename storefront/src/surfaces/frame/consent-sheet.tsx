"use client"

import { useEffect, useRef, useState, useSyncExternalStore } from "react"
import { buttonClass } from "@/design/button-class"
import { Link } from "@/design/link"
import { type Consent, CONSENT_ASKED, CONSENT_CHANGED, CONSENT_KEY, consentIn } from "@/handoff/consent"
import { keepConsent, keptConsent } from "@/handoff/keep-consent"
import { urls } from "@/handoff/urls"

interface ConsentSheetProps {
  readonly words: {
    readonly title: string
    readonly text: string
    readonly more: string
    readonly allow: string
    readonly decline: string
  }
}

/**
 * Asks once, at the page's foot, and stands in nobody's way. Both answers look and work alike. It is in the page as it
 * comes; whether it shows is decided by `ConsentScript`.
 */
export function ConsentSheet({ words }: ConsentSheetProps) {
  const answer = useSyncExternalStore(subscribe, keptConsent, () => undefined)
  const [askedAgain, setAskedAgain] = useState(false)
  const region = useRef<HTMLElement>(null)
  const opener = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const ask = () => {
      opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
      document.documentElement.dataset["asks"] = ""
      setAskedAgain(true)
    }
    window.addEventListener(CONSENT_ASKED, ask)
    return () => {
      window.removeEventListener(CONSENT_ASKED, ask)
    }
  }, [])
  useEffect(() => {
    const early = takeAnswer()
    if (early !== undefined) keepConsent(early)
  }, [])
  useEffect(() => {
    if (answer !== undefined && !askedAgain) delete document.documentElement.dataset["asks"]
  }, [answer, askedAgain])
  useEffect(() => {
    if (askedAgain) region.current?.focus()
  }, [askedAgain])
  if (answer !== undefined && !askedAgain) return null

  const choose = (choice: Consent) => () => {
    takeAnswer()
    keepConsent(choice)
    setAskedAgain(false)
    opener.current?.focus()
  }
  return (
    <section
      ref={region}
      role="region"
      aria-labelledby="consent-title"
      tabIndex={-1}
      data-consent
      className="fixed inset-x-3 bottom-3 z-40 grid gap-3 rounded-2xl border border-line bg-canvas p-4 text-ink shadow-lg sm:right-auto sm:left-[var(--spacing-gutter)] sm:w-[26rem] sm:p-5 print:hidden"
    >
      <div className="grid gap-1">
        <h2 id="consent-title" className="text-sm font-semibold">
          {words.title}
        </h2>
        <p className="text-xs text-muted">
          {words.text}{" "}
          <Link href={`${urls.privacy}#cookies`} className="text-link underline underline-offset-4">
            {words.more}
          </Link>
        </p>
      </div>
      <div className="grid grid-cols-2 gap-3">
        <button
          type="button"
          data-answer="declined"
          onClick={choose("declined")}
          className={buttonClass("secondary")}
        >
          {words.decline}
        </button>
        <button
          type="button"
          data-answer="granted"
          onClick={choose("granted")}
          className={buttonClass("secondary")}
        >
          {words.allow}
        </button>
      </div>
    </section>
  )
}

/** What `ConsentScript` has heard, once. */
function takeAnswer(): Consent | undefined {
  const { dataset } = document.documentElement
  const heard = consentIn(`${CONSENT_KEY}=${dataset["answer"] ?? ""}`)
  delete dataset["answer"]
  return heard
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(CONSENT_CHANGED, changed)
  return () => {
    window.removeEventListener(CONSENT_CHANGED, changed)
  }
}
