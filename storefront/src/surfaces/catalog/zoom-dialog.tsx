"use client"

import { useEffect, useRef, useState } from "react"
import { Icon, type IconName } from "@/design/icon"
import type { LargePicture, ZoomWords } from "./gallery-frame"

interface ZoomDialogProps {
  readonly pictures: readonly LargePicture[]
  readonly start: number
  readonly words: ZoomWords
  readonly onClose: () => void
}

/** One picture over everything: arrows turn, a click or the button looks closer, then it can be moved about. */
export default function ZoomDialog({ pictures, start, words, onClose }: ZoomDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [place, setPlace] = useState(start)
  const [close, setClose] = useState(false)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const turn = (step: number) => {
    setPlace((place + step + pictures.length) % pictures.length)
    setClose(false)
  }
  const picture = pictures[place]
  return (
    <dialog
      ref={dialog}
      aria-label={words.zoom}
      onClose={onClose}
      onKeyDown={({ key }) => {
        const step = { ArrowLeft: -1, ArrowRight: 1 }[key]
        if (step !== undefined && !close) turn(step)
      }}
      className="m-0 h-dvh max-h-none w-screen max-w-none bg-canvas p-0 text-ink"
    >
      <div className="grid h-full grid-rows-[auto_1fr] ">
        <div className="flex items-center gap-2 px-gutter py-2">
          <p role="status" className="mr-auto text-xs text-muted tabular-nums">
            {words.place.replace("%p", String(place + 1))}
          </p>
          <Act
            icon={close ? "minus" : "plus"}
            label={close ? words.zoomOut : words.zoomIn}
            onClick={() => setClose(!close)}
          />
          {pictures.length > 1 && (
            <>
              <Act icon="left" label={words.previous} onClick={() => turn(-1)} />
              <Act icon="right" label={words.next} onClick={() => turn(1)} />
            </>
          )}
          <Act icon="close" label={words.close} onClick={() => dialog.current?.close()} />
        </div>
        <div className="min-h-0 overflow-auto bg-surface" tabIndex={close ? 0 : -1}>
          {picture && (
            <img
              key={picture.src}
              src={picture.src}
              alt={picture.alt}
              onClick={() => setClose(!close)}
              className={
                close
                  ? "w-[220%] max-w-none cursor-zoom-out md:w-[140%]"
                  : "size-full cursor-zoom-in object-contain"
              }
            />
          )}
        </div>
      </div>
    </dialog>
  )
}

interface ActProps {
  readonly icon: IconName
  readonly label: string
  readonly onClick: () => void
}

function Act({ icon, label, onClick }: ActProps) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="inline-flex size-11 items-center justify-center rounded-full hover:bg-surface"
    >
      <Icon name={icon} />
    </button>
  )
}
