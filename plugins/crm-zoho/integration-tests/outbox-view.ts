import { Client } from "@medusajs/framework/pg"

import { until } from "./until"

export interface DeliveryView extends Record<string, unknown> {
  readonly subject: string
  readonly kind: string
  readonly state: string
  readonly dedupe_key: string
  readonly last_code: string | null
  readonly last_message: string | null
}

/** The store's tables, as a test looks at them. */
export class OutboxView {
  readonly #client: Client

  constructor(url: string) {
    this.#client = new Client({ connectionString: url })
  }

  open = (): Promise<unknown> => this.#client.connect()
  close = (): Promise<void> => this.#client.end()

  async rows<T extends Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.#client.query<T>(sql, values)).rows
  }

  deliveries(): Promise<DeliveryView[]> {
    return this.rows<DeliveryView>("select * from outbox_delivery order by seq")
  }

  /** Resolves when so many deliveries are there. */
  heard(count: number): Promise<void> {
    return until(`${count} deliveries are remembered`, async () => (await this.deliveries()).length >= count)
  }

  async pause(): Promise<{ readonly code: string; readonly message: string } | undefined> {
    const [row] = await this.rows<{ code: string; message: string }>(
      `select pause_code as code, pause_message as message from outbox_destination
       where name = 'zoho-crm' and paused_at is not null`,
    )
    return row
  }

  /** As if every lease and every wait were over. */
  async hurry(): Promise<void> {
    await this.rows("update outbox_delivery set due_at = now() where state in ('waiting', 'sending')")
    await this.rows("update outbox_destination set not_before = null")
  }

  async states(): Promise<Record<string, number>> {
    const found = await this.rows<{ state: string; total: number }>(
      "select state, count(*)::int as total from outbox_delivery group by state",
    )
    return Object.fromEntries(found.map(({ state, total }) => [state, total]))
  }
}
