import { accepted } from "medusa-integration-kit"

import { COQL_SAFE_VALUE, selectByField } from "./coql"
import type { ZohoOutcome } from "./outcome"
import { upsert } from "./upsert"
import type { ZohoClient } from "./zoho-client"

/** A product record that a line can point at. */
export interface ProductToEnsure {
  /** The shop's SKU: unique in Zoho too. */
  readonly code: string
  readonly name: string
  /** Rupees (major units), two decimals. */
  readonly unitPrice: number
}

export interface ProductModule {
  readonly module: string
  readonly keyField: string
}

const ROWS_A_CALL = 10

/**
 * Record ids by product code. Products that exist are left as they are, since sales staff edit them; missing ones are
 * made. Two shops' processes making the same one meet in the upsert's unique key.
 */
export async function ensureProducts(
  client: ZohoClient,
  target: ProductModule,
  products: readonly ProductToEnsure[],
): Promise<ZohoOutcome<ReadonlyMap<string, string>>> {
  const ids = new Map<string, string>()
  const byCode = new Map(products.map((product) => [product.code, product]))
  const askable = [...byCode.keys()].filter((code) => COQL_SAFE_VALUE.test(code))
  for (const codes of chunks(askable, 50)) {
    const found = await selectByField(client, {
      module: target.module,
      field: target.keyField,
      values: codes,
    })
    if (found.kind !== "accepted") return found
    for (const record of found.value) {
      const code = record[target.keyField]
      if (typeof code === "string" && typeof record["id"] === "string") ids.set(code, record["id"])
    }
  }

  const missing = [...byCode.values()].filter((product) => !ids.has(product.code))
  for (const batch of chunks(missing, ROWS_A_CALL)) {
    const written = await upsert(client, {
      module: target.module,
      keyField: target.keyField,
      trigger: [],
      rows: batch.map((product) => ({
        [target.keyField]: product.code,
        Product_Name: product.name,
        Unit_Price: product.unitPrice,
        Product_Active: true,
      })),
    })
    if (written.kind !== "accepted") return written
    for (const [index, product] of batch.entries()) {
      const row = written.value[index]
      if (row?.kind === "accepted") ids.set(product.code, row.value.id)
      else if (row?.kind === "refused" && row.verdict === "exists" && row.recordId !== undefined) {
        ids.set(product.code, row.recordId)
      } else if (row) return row
    }
  }
  return accepted(ids)
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  )
}
