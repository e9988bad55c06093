"use client"

import { classNames } from "@/design/class-names"
import { Icon } from "@/design/icon"
import { Link } from "@/design/link"
import { Picture } from "@/design/picture"
import { fill } from "@/language/fill"
import { BagForm } from "./bag-form"
import type { BagWords, SheetLine } from "./bag-sheet"

interface BagLineItemProps {
  readonly line: SheetLine
  readonly words: BagWords
  readonly pending: boolean
  readonly send: (form: FormData) => void
}

const STEP =
  "inline-flex size-11 items-center justify-center rounded-lg hover:bg-surface disabled:text-muted disabled:opacity-40"

/** One line. Each of its buttons sends the quantity it stands for, so that it works without JavaScript too. */
export function BagLineItem({ line, words, pending, send }: BagLineItemProps) {
  const name = line.variant ? `${line.title}, ${line.variant}` : line.title
  return (
    <li className="border-b border-line py-f-md last:border-b-0">
      <BagForm
        act="quantity"
        fields={{ line: line.id }}
        send={send}
        className="grid grid-cols-[96px_1fr] gap-4 xs:grid-cols-[112px_1fr]"
      >
        <div className="relative aspect-tile self-start overflow-hidden rounded-lg bg-surface">
          <Picture src={line.picture} alt="" sizes="112px" />
        </div>
        <div className="grid content-start gap-1.5">
          <div className="flex items-baseline justify-between gap-4">
            <p className="text-sm font-semibold">
              {line.href ? (
                <Link href={line.href} className="hover:underline">
                  {line.title}
                </Link>
              ) : (
                line.title
              )}
            </p>
            <p className={classNames("price text-sm", pending && "text-muted")}>{line.total}</p>
          </div>
          <p className="text-xs text-muted">
            {line.variant && <span>{line.variant} · </span>}
            <span className="price">{line.each}</span>
          </p>
          {line.warning && (
            <p className="flex items-center gap-1.5 text-xs text-warning">
              <Icon name="alert" className="size-4" />
              {line.warning}
            </p>
          )}
          <div className="mt-1 flex flex-wrap items-center justify-between gap-2">
            <div
              role="group"
              aria-label={fill(words.quantityOf, { name })}
              className="flex items-center rounded-lg border border-line"
            >
              <button
                name="quantity"
                value={line.quantity - 1}
                disabled={line.quantity <= 1}
                aria-label={fill(words.less, { name })}
                className={STEP}
              >
                <Icon name="minus" className="size-5" />
              </button>
              <output className="min-w-8 text-center text-sm tabular-nums" aria-live="polite">
                {line.quantity}
              </output>
              <button
                name="quantity"
                value={line.quantity + 1}
                disabled={line.quantity >= line.most}
                aria-label={fill(words.more, { name })}
                className={STEP}
              >
                <Icon name="plus" className="size-5" />
              </button>
            </div>
            <button
              name="quantity"
              value={0}
              aria-label={fill(words.removeName, { name })}
              className="inline-flex min-h-11 items-center gap-1.5 rounded-lg px-2 text-xs text-muted hover:bg-surface hover:text-ink"
            >
              <Icon name="trash" className="size-5" />
              {words.remove}
            </button>
          </div>
        </div>
      </BagForm>
    </li>
  )
}
