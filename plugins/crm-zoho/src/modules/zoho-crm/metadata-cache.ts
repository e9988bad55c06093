import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"

import type { ModuleMetadata, ModuleSummary } from "../../protocol"

const DAY_MS = 24 * 60 * 60 * 1000
/** The name under which the list of modules is kept; no module is called so. */
const ALL_MODULES = "*"

const modules = z.array(
  z.object({
    apiName: z.string(),
    label: z.string(),
    isCreatable: z.boolean(),
    isEditable: z.boolean(),
    isCustom: z.boolean(),
  }),
)

const fields = z.object({
  module: z.string(),
  fields: z.array(
    z.object({
      apiName: z.string(),
      label: z.string(),
      dataType: z.string(),
      length: z.number().nullable(),
      isMandatory: z.boolean(),
      isUnique: z.boolean(),
      isCreatable: z.boolean(),
      isUpdatable: z.boolean(),
      pickListValues: z.array(z.object({ display: z.string(), actual: z.string() })),
      lookupModule: z.string().nullable(),
      subformModule: z.string().nullable(),
    }),
  ),
})

const rows = z.array(z.object({ content: z.unknown(), fetched_at: z.date() }))

export interface Fetched<T> {
  readonly value: T
  readonly at: Date
}

/** What modules and fields an organisation has, for a day. A shape of an earlier release is no answer. */
export class MetadataCache {
  constructor(
    private readonly db: Knex,
    private readonly fingerprint: string,
    private readonly now: () => Date,
  ) {}

  async modules(): Promise<Fetched<readonly ModuleSummary[]> | undefined> {
    return this.#read(ALL_MODULES, modules)
  }

  async module(name: string): Promise<Fetched<ModuleMetadata> | undefined> {
    return this.#read(name, fields)
  }

  async keepModules(list: readonly ModuleSummary[]): Promise<Date> {
    return this.#keep(ALL_MODULES, list)
  }

  async keepModule(metadata: ModuleMetadata): Promise<Date> {
    return this.#keep(metadata.module, metadata)
  }

  /** The next one who asks gets it from Zoho. */
  async forget(): Promise<void> {
    await this.db("zoho_metadata").where({ fingerprint: this.fingerprint }).delete()
  }

  async #read<T>(name: string, schema: z.ZodType<T>): Promise<Fetched<T> | undefined> {
    const found: unknown = await this.db("zoho_metadata").where({ fingerprint: this.fingerprint, name })
    const [row] = rows.parse(found)
    if (!row || row.fetched_at.getTime() + DAY_MS < this.now().getTime()) return undefined
    const { data } = schema.safeParse(row.content)
    return data === undefined ? undefined : { value: data, at: row.fetched_at }
  }

  async #keep(name: string, content: object): Promise<Date> {
    const at = this.now()
    const row = { content: JSON.stringify(content), fetched_at: at }
    await this.db("zoho_metadata")
      .insert({ fingerprint: this.fingerprint, name, ...row })
      .onConflict(["fingerprint", "name"])
      .merge(row)
    return at
  }
}
