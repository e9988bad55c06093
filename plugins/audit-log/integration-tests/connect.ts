import { Client } from "@medusajs/framework/pg"

/** A connection of the test's own, to write what no workflow of the shop writes. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}
