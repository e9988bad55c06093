"use client"

import type { ReactNode } from "react"
import { usePrefixed } from "./link-prefix"

interface PlainFormProps {
  /** The page that answers, without a language. */
  readonly path: string
  readonly className?: string
  readonly children: ReactNode
}

/** A form that asks for a page of the shop, in the language of the page around it. */
export function PlainForm({ path, className, children }: PlainFormProps) {
  return (
    <form action={usePrefixed()(path)} className={className}>
      {children}
    </form>
  )
}
