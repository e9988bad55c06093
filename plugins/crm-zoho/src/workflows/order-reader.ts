import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { ORDER_FIELDS } from "../domain"
import { Coalescer } from "../protocol"
import type { Gatherers } from "../protocol"

interface OrderToRead {
  readonly container: MedusaContainer
  readonly id: string
}

const ORDERS_A_QUERY = 20
const anyOrder = z.looseObject({ id: z.string() })

/** Reads the orders of all deliveries that are under way in few queries. */
export class OrderReader {
  readonly #reads: Coalescer<OrderToRead, { readonly raw: unknown }>

  constructor(gatherers: Gatherers) {
    this.#reads = new Coalescer({
      groupOf: () => "order",
      keyOf: ({ id }) => id,
      // Two deliveries of one order never run at once; a person who looks may read at the same time.
      shares: false,
      most: ORDERS_A_QUERY,
      gatherers,
      run: readAll,
    })
  }

  /** The order as it is now; undefined when the shop has it no more. */
  async read(container: MedusaContainer, id: string): Promise<unknown> {
    return (await this.#reads.ask({ container, id })).raw
  }
}

async function readAll(orders: readonly OrderToRead[]): Promise<readonly { readonly raw: unknown }[]> {
  const [first] = orders
  if (!first) return []
  const query = first.container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [...ORDER_FIELDS],
    filters: { id: orders.map(({ id }) => id) },
  })
  const byId = new Map(
    z
      .array(anyOrder)
      .parse(data)
      .map((raw) => [raw.id, raw]),
  )
  return orders.map(({ id }) => ({ raw: byId.get(id) }))
}
