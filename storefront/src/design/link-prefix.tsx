"use client"

import { createContext, type ReactNode, useContext } from "react"

const Prefix = createContext("")

interface LinkPrefixProps {
  /** Where every address of this page's language begins: empty or `/hi`. */
  readonly prefix: string
  readonly children: ReactNode
}

export function LinkPrefix({ prefix, children }: LinkPrefixProps) {
  return <Prefix value={prefix}>{children}</Prefix>
}

/** An address of the shop, in the language of the page around it. */
export function usePrefixed(): (path: string) => string {
  const prefix = useContext(Prefix)
  return (path) => (path === "/" && prefix !== "" ? prefix : prefix + path)
}
