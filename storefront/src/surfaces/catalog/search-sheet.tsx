"use client"

import { useRouter } from "next/navigation"
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react"
import { Icon } from "@/design/icon"
import { usePrefixed } from "@/design/link-prefix"
import { urls } from "@/handoff/urls"
import type { Language } from "@/language/languages"
import { keptList } from "./kept-list"
import type { SearchSheetWords } from "./search-words"
import { type SearchOption, SuggestionList } from "./suggestion-list"
import { useSuggestions } from "./use-suggestions"

const RECENT = keptList("searches", 6)

interface SearchSheetProps {
  readonly language: Language
  readonly words: SearchSheetWords
  readonly onClose: () => void
}

/** The search over the page: what was searched for before, suggestions while typing, Enter for all results. */
export default function SearchSheet({ language, words, onClose }: SearchSheetProps) {
  const router = useRouter()
  const prefixed = usePrefixed()
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [typed, setTyped] = useState("")
  const [active, setActive] = useState(-1)
  const [recent, setRecent] = useState(RECENT.read)
  const { suggested, failed } = useSuggestions(typed.trim(), language)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  const go = (href: string, searched?: string) => {
    if (searched) RECENT.add(searched)
    dialog.current?.close()
    router.push(prefixed(href))
  }
  const groups: readonly { readonly title: string; readonly options: readonly SearchOption[] }[] = [
    {
      title: words.recent,
      options: typed.trim() === "" ? recent.map((query) => ofQuery(query)) : [],
    },
    { title: words.queries, options: (suggested?.queries ?? []).map((query) => ofQuery(query)) },
    {
      title: words.popular,
      options: (suggested?.categories ?? []).map(({ href, name }) => ({ key: href, href, text: name })),
    },
    {
      title: words.products,
      options: (suggested?.products ?? []).map((card) => ({
        key: card.handle,
        href: urls.product(card.handle),
        text: card.title,
        card,
      })),
    },
  ]
  const options = groups.flatMap((group) => group.options)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || options.length === 0) return
    event.preventDefault()
    // One place more than options: the field itself, where nothing is chosen.
    setActive(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1)
  }
  return (
    <dialog
      ref={dialog}
      aria-label={words.title}
      className="search-sheet"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close()
      }}
    >
      <div className="page-width grid max-h-dvh grid-rows-[auto_1fr] pb-6">
        <form
          role="search"
          action={prefixed(urls.search())}
          className="flex h-header items-center gap-2 border-b border-line-strong"
          onSubmit={(event) => {
            event.preventDefault()
            const chosen = options[active]
            if (chosen) go(chosen.href, chosen.query)
            else if (typed.trim() !== "") go(urls.search(typed.trim()), typed.trim())
          }}
        >
          <Icon name="search" />
          <input
            type="search"
            name="q"
            role="combobox"
            aria-label={words.label}
            aria-expanded={options.length > 0}
            aria-controls={`${id}list`}
            aria-autocomplete="list"
            aria-activedescendant={active < 0 ? undefined : `${id}${active}`}
            placeholder={words.label}
            autoComplete="off"
            enterKeyHint="search"
            maxLength={200}
            autoFocus
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setActive(-1)
            }}
            onKeyDown={onKeyDown}
            className="h-11 min-w-0 flex-1 bg-transparent text-md outline-none"
          />
          <button
            type="button"
            aria-label={words.close}
            onClick={() => dialog.current?.close()}
            className="-mr-2.5 inline-flex size-11 items-center justify-center rounded-lg hover:bg-surface"
          >
            <Icon name="close" />
          </button>
        </form>
        <div className="grid content-start gap-4 overflow-y-auto pt-4">
          <p role="status" className={failed ? "text-xs text-muted" : "sr-only"}>
            {failed ? words.failed : suggested && words.found.replace("%n", String(options.length))}
          </p>
          <SuggestionList
            id={id}
            label={words.queries}
            groups={groups}
            active={options[active]}
            onPick={(option) => go(option.href, option.query)}
          />
          {typed === "" && recent.length > 0 && (
            <button
              type="button"
              onClick={() => {
                RECENT.clear()
                setRecent([])
              }}
              className="min-h-11 justify-self-start text-xs underline underline-offset-4"
            >
              {words.forget}
            </button>
          )}
        </div>
      </div>
    </dialog>
  )
}

const ofQuery = (query: string): SearchOption => ({
  key: `q ${query}`,
  href: urls.search(query),
  text: query,
  query,
})
