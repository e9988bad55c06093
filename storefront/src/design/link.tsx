"use client"

import NextLink from "next/link"
import type { ComponentProps } from "react"
import { usePrefixed } from "./link-prefix"

interface LinkProps extends Omit<ComponentProps<typeof NextLink>, "prefetch" | "href"> {
  /** An address of the shop without a language; the link stays in the language of its page. */
  readonly href: string
}

/**
 * A link inside the shop. It is not fetched ahead: every page is made at request time with the stock of that moment, so
 * a prefetch would cost the backend a whole page and could be thrown away.
 */
export function Link({ href, ...props }: LinkProps) {
  return <NextLink {...props} href={usePrefixed()(href)} prefetch={false} />
}
