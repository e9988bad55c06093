"use client"

import { useEffect, useRef, useState } from "react"
import { Icon } from "@/design/icon"
import { urls } from "@/handoff/urls"
import type { Language } from "@/language/languages"
import { BagPanel } from "./bag-panel"
import type { BagSheet, BagWords } from "./bag-sheet"

interface BagDrawerProps {
  readonly language: Language
  /** The name of the bag, and what closes it. */
  readonly title: string
  readonly closeLabel: string
  readonly close: () => void
}

interface Fetched {
  readonly sheet: BagSheet
  readonly words: BagWords
}

/** The bag from the right, over the page. It is fetched each time it opens; when that fails, the bag's page has the word. */
export function BagDrawer({ language, title, closeLabel, close }: BagDrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [bag, setBag] = useState<Fetched>()
  useEffect(() => {
    dialog.current?.showModal()
    fetch(urls.bagState(language), { cache: "no-store" })
      .then(async (response) => setBag((await response.json()) as Fetched))
      .catch(() => location.assign(urls.bag))
  }, [language])
  const heading = (count: string) => (
    <div className="sticky top-0 z-10 -mr-2.5 flex h-header items-center justify-between bg-canvas">
      <h2 id="bag-drawer" className="text-xl">
        {title} {count && <span className="text-sm text-muted">{count}</span>}
      </h2>
      <button
        type="button"
        onClick={() => dialog.current?.close()}
        aria-label={closeLabel}
        className="inline-flex size-11 items-center justify-center rounded-lg hover:bg-surface"
      >
        <Icon name="close" />
      </button>
    </div>
  )
  return (
    <dialog
      ref={dialog}
      aria-labelledby="bag-drawer"
      className="sheet-right"
      onClose={close}
      onClick={(event) => {
        const beside = event.target === event.currentTarget
        if (beside || (event.target instanceof Element && event.target.closest("a")))
          event.currentTarget.close()
      }}
    >
      {bag ? (
        <BagPanel
          drawer
          start={{ sheet: bag.sheet, said: undefined, undo: undefined }}
          words={bag.words}
          language={language}
          heading={heading}
        />
      ) : (
        <div className="grid content-start gap-4 px-5 sm:px-6" aria-busy="true">
          {heading("")}
          <div className="h-32 rounded-xl bg-surface" />
          <div className="h-32 rounded-xl bg-surface" />
        </div>
      )}
    </dialog>
  )
}
