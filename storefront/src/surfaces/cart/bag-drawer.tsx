"use client"

import { type ReactNode, useEffect, useRef, useState } from "react"
import { Icon } from "@/design/icon"
import { usePrefixed } from "@/design/link-prefix"
import { urls } from "@/handoff/urls"
import { BagPanel } from "./bag-panel"
import { lookAtMyBag } from "./look-at-my-bag"

interface BagDrawerProps {
  /** The name of the bag, and what closes it. */
  readonly title: string
  readonly closeLabel: string
  readonly close: () => void
  /** Ways on from an empty bag. */
  readonly whenEmpty: ReactNode
}

/** The bag from the right, over the page. It is fetched each time it opens; when that fails, the bag's page has the word. */
export function BagDrawer({ title, closeLabel, close, whenEmpty }: BagDrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [bag, setBag] = useState<Awaited<ReturnType<typeof lookAtMyBag>>>()
  const bagPage = usePrefixed()(urls.bag)
  useEffect(() => {
    dialog.current?.showModal()
    lookAtMyBag().then(setBag, () => location.assign(bagPage))
  }, [bagPage])
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
          whenEmpty={whenEmpty}
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
