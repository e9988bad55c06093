"use client"

import { lazy, Suspense, useState } from "react"
import { Icon } from "@/design/icon"
import { usePrefixed } from "@/design/link-prefix"
import { urls } from "@/handoff/urls"
import type { Language } from "@/language/languages"
import type { SearchSheetWords } from "./search-words"

/** Fetched when somebody searches: no page pays for it. */
const SearchSheet = lazy(() => import("./search-sheet"))

interface SearchOpenerProps {
  readonly language: Language
  readonly words: SearchSheetWords
}

export function SearchOpener({ language, words }: SearchOpenerProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <a
        href={usePrefixed()(urls.search())}
        aria-label={words.title}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          setOpen(true)
        }}
        className="inline-flex size-11 items-center justify-center rounded-lg"
      >
        <Icon name="search" />
      </a>
      {open && (
        <Suspense fallback={null}>
          <SearchSheet language={language} words={words} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
