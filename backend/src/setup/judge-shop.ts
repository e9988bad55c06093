import { isBad, isFine, isWorthKnowing, type Finding } from "medusa-integration-kit"

/** @param name of the store in Medusa; undefined when there is none */
export function judgeStoreName(name: string | undefined): Finding {
  return name === undefined || name === "Medusa Store"
    ? isWorthKnowing("The store has no name of its own.", "Settings, Store: give it one.")
    : isFine(`The store is called ${name}.`)
}

/**
 * Legal name, GSTIN, address, customer care and grievance officer of the content pages and the notices.
 *
 * @param facts what the storefront says of them: still the demo's, or the shop's own; undefined: it did not say
 */
export function judgeShopFacts(facts: "demo" | "own" | undefined, isReal: boolean): Finding {
  const what = "Legal name, GSTIN, customer care and the grievance officer's contact"
  const fix =
    "Fill in storefront/src/config/shop-facts.ts, set DEMO to false there, and build the storefront again."
  if (facts === "own") return isFine(`${what} are the shop's own.`)
  if (facts === undefined)
    return { state: "unknown", words: "The storefront did not tell whose facts its pages show.", fix }
  const words = `${what} are still the demo's; the pages say so.`
  return isReal ? isBad(words, fix) : isWorthKnowing(words, fix)
}

/** Who sells, at the top of a receipt. */
export function judgeSeller(
  seller: { readonly name: string; readonly gstin?: string; readonly addressLines?: readonly string[] },
  isReal: boolean,
): Finding {
  const lacking = [
    ...(seller.gstin === undefined ? ["GSTIN"] : []),
    ...(seller.addressLines === undefined || seller.addressLines.length === 0 ? ["address"] : []),
  ]
  if (lacking.length === 0) return isFine(`Receipts name ${seller.name}, with GSTIN and address.`)
  const words = `Receipts name ${seller.name} without ${lacking.join(" and ")}.`
  const fix =
    "Give seller.gstin and seller.addressLines in trackingOptions of backend/src/config/plugin-options.ts."
  return isReal ? isBad(words, fix) : isWorthKnowing(words, fix)
}
