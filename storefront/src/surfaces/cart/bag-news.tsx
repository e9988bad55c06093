"use client"

import { buttonClass } from "@/design/button-class"
import { Notice } from "@/design/notice"
import { BagForm } from "./bag-form"
import type { BagAnswer, BagWords } from "./bag-sheet"

interface BagNewsProps {
  readonly answer: BagAnswer
  readonly words: BagWords
  readonly send: (form: FormData) => void
}

/** What changed since the shopper last looked, and what came of the last act. */
export function BagNews({ answer: { sheet, said, undo }, words, send }: BagNewsProps) {
  const changes = sheet.kind === "filled" ? sheet.changes : []
  return (
    <>
      {changes.length > 0 && (
        <Notice kind="warning" title={words.changedTitle} live>
          <ul className="grid gap-1 text-sm">
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          <BagForm act="agree" send={send} className="pt-2">
            <button className={buttonClass("secondary")}>{words.ok}</button>
          </BagForm>
        </Notice>
      )}
      {sheet.kind === "filled" && sheet.stockUnknown && (
        <Notice kind="info">
          <p className="text-sm">{words.stockUnknown}</p>
        </Notice>
      )}
      <div role="status" className="empty:hidden">
        {said && !said.coupon && (said.tone === "bad" || undo) ? (
          <Notice kind={said.tone === "bad" ? "error" : "info"}>
            <div className="flex flex-wrap items-center gap-x-4">
              <p className="text-sm">{said.text}</p>
              {undo && (
                <BagForm act="undo" fields={{ variant: undo.variantId, quantity: undo.quantity }} send={send}>
                  <button className={buttonClass("quiet")}>{words.undo}</button>
                </BagForm>
              )}
            </div>
          </Notice>
        ) : (
          said && !said.coupon && <p className="sr-only">{said.text}</p>
        )}
      </div>
    </>
  )
}
