"use client"

import { useSyncExternalStore } from "react"
import { ALL_LANGUAGES, inLanguage, type Language, LANGUAGES } from "@/language/languages"

interface LanguageSwitchProps {
  readonly current: Language
  readonly label: string
}

/** The same page in the other language. Without a script it leads to that language's home page. */
export function LanguageSwitch({ current, label }: LanguageSwitchProps) {
  const path = useSyncExternalStore(subscribe, herePath, () => "/")
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-4">
        {ALL_LANGUAGES.map((language) => (
          <li key={language}>
            <a
              href={inLanguage(language, path)}
              lang={LANGUAGES[language].tag}
              hrefLang={LANGUAGES[language].tag}
              aria-current={language === current ? "true" : undefined}
              // One word is no reason to fetch all letters of a language.
              className="font-endonym inline-flex min-h-11 items-center underline-offset-4 hover:underline aria-current:font-semibold aria-current:text-ink"
              // The page may have changed its own address since it was drawn.
              onClick={(event) => {
                event.currentTarget.href = inLanguage(language, herePath())
              }}
            >
              {LANGUAGES[language].name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Where the browser is, without its language. */
function herePath(): string {
  const { pathname, search } = window.location
  return (pathname.replace(/^\/hi(?=\/|$)/, "") || "/") + search
}

const subscribe = (): (() => void) => () => undefined
