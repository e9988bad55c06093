"use client"

import { useEffect, useState } from "react"
import type { Language } from "@/language/languages"
import { type ShownProduct, shownProductsIn } from "./shown-product"

export type KeptProducts =
  | { readonly kind: "loading" }
  | { readonly kind: "outage" }
  | {
      readonly kind: "shown"
      /** The ids that it was asked for. */
      readonly of: string
      readonly products: ReadonlyMap<string, ShownProduct>
    }

/**
 * What is known of these products; asked again when one comes that is not known, or when `round` changes.
 * @param ids undefined while the list itself is not known
 */
export function useKeptProducts(
  ids: readonly string[] | undefined,
  { language, round }: { readonly language: Language; readonly round: number },
): KeptProducts {
  const [state, setState] = useState<KeptProducts>({ kind: "loading" })
  const wanted = ids === undefined ? undefined : [...ids].toSorted().join(",")
  useEffect(() => {
    if (wanted === undefined) return
    const stop = new AbortController()
    const ask = async () => {
      const products = wanted === "" ? [] : await productsOf(`ids=${wanted}&lang=${language}`, stop.signal)
      if (stop.signal.aborted) return
      setState((before) => {
        if (products)
          return {
            kind: "shown",
            of: wanted,
            products: new Map(products.map((product) => [product.id, product])),
          }
        // What has been shown stays: one lost call is no reason to take it away.
        const isOfUse = before.kind === "shown" && wanted.split(",").some((id) => before.products.has(id))
        return isOfUse ? before : { kind: "outage" }
      })
    }
    void ask()
    return () => {
      stop.abort()
    }
  }, [wanted, language, round])
  const isOlder = state.kind === "shown" && state.of !== wanted
  // What is still known of them is shown meanwhile; when that is nothing, it is not known that there is nothing.
  if (isOlder && !ids?.some((id) => state.products.has(id))) return { kind: "loading" }
  return state
}

async function productsOf(query: string, signal: AbortSignal): Promise<readonly ShownProduct[] | undefined> {
  try {
    const answer = await fetch(`/api/wishlist/products?${query}`, { signal, cache: "no-store" })
    return answer.ok ? shownProductsIn(await answer.json()) : undefined
  } catch {
    return undefined
  }
}
