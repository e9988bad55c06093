import { z } from "zod"

/** Answers of the metadata calls, read leniently: only what is used is looked at, and what is absent has a default. */

const flag = (fallback: boolean) => z.boolean().catch(fallback)
const text = z.string().catch("")

export const modulesAnswer = z.object({
  modules: z.array(
    z.object({
      api_name: z.string(),
      module_name: z.string().nullish().catch(null),
      plural_label: z.string().nullish().catch(null),
      generated_type: text,
      api_supported: flag(true),
      creatable: flag(true),
      editable: flag(true),
    }),
  ),
})

const named = z.object({ module: z.string().nullish() }).nullish().catch(null)

const field = z.object({
  api_name: z.string(),
  field_label: text,
  data_type: z.string(),
  length: z.number().nullable().catch(null),
  system_mandatory: flag(false),
  read_only: flag(false),
  field_read_only: flag(false),
  operation_type: z
    .object({ api_create: flag(true), api_update: flag(true) })
    .nullish()
    .catch(null),
  unique: z.unknown(),
  pick_list_values: z.array(z.object({ display_value: z.string(), actual_value: z.string() })).catch([]),
  lookup: z.object({ module: z.union([z.string(), z.object({ api_name: z.string() })]).nullish() }).catch({}),
  associated_module: named,
  subform: named,
})

export type AnsweredField = z.output<typeof field>

export const fieldsAnswer = z.object({ fields: z.array(field) })

export const layoutsAnswer = z.object({
  layouts: z.array(
    z.object({
      visible: z.boolean().optional().catch(undefined),
      status: z.union([z.string(), z.number()]).optional().catch(undefined),
      sections: z
        .array(
          z.object({
            fields: z.array(z.object({ api_name: z.string(), required: flag(false) })).catch([]),
          }),
        )
        .catch([]),
    }),
  ),
})

export const orgAnswer = z.object({
  org: z.array(
    z.object({
      id: z.string().optional().catch(undefined),
      zgid: z.string().optional().catch(undefined),
      company_name: text,
      type: text,
      iso_code: text,
    }),
  ),
})

export const usersAnswer = z.object({
  users: z.array(
    z.object({
      id: z.string(),
      full_name: text,
      email: text,
      profile: z.object({ name: text }).nullish().catch(null),
    }),
  ),
})
