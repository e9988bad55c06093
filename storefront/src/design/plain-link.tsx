"use client"

import type { ComponentProps } from "react"
import { usePrefixed } from "./link-prefix"

/** A link that loads a whole new page: the surest way out of a broken one. The address is given without a language. */
export function PlainLink({ href, ...props }: ComponentProps<"a"> & { readonly href: string }) {
  return <a {...props} href={usePrefixed()(href)} />
}
