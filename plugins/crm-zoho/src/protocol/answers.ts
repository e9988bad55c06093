import { z } from "zod"

/** Answers are read leniently: unknown keys are ignored, and only what is used is looked at. */

const details = z
  .object({
    id: z.string().optional(),
    api_name: z.string().optional(),
    json_path: z.string().optional(),
    maximum_length: z.number().optional(),
    expected_data_type: z.string().optional(),
    dependency_error: z.string().optional(),
    duplicate_record: z.object({ id: z.string() }).optional(),
  })
  .catch({})

/** One element of `data[]`, or the single object of a request-level failure. */
const element = z.object({
  code: z.string(),
  status: z.string().optional(),
  message: z.string().catch(""),
  action: z.string().optional().catch(undefined),
  duplicate_field: z.string().nullish().catch(undefined),
  details: details.optional().transform((value) => value ?? {}),
})
export type AnswerElement = z.infer<typeof element>

const writeAnswer = z.object({ data: z.array(element) })

export const tokenAnswer = z.object({
  access_token: z.string().min(1),
  api_domain: z.string().optional(),
  expires_in: z.number().positive(),
  refresh_token: z.string().min(1).optional(),
  scope: z.string().optional(),
})
export const tokenRefusal = z.object({ error: z.string(), error_description: z.string().optional() })

const recordsAnswer = z.object({ data: z.array(z.record(z.string(), z.unknown())) })
export type ZohoRecord = Record<string, unknown>

/** The text as JSON; undefined for anything else (an HTML page of a proxy, a cut answer). */
export function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** The elements of a write's answer, in the order of the rows; undefined when there are none to judge. */
export function readWriteElements(json: unknown): readonly AnswerElement[] | undefined {
  return writeAnswer.safeParse(json).data?.data
}

/** The refusal of a whole request: one top-level object, or, as published examples have it, a lone element of `data`. */
export function readRequestRefusal(json: unknown): AnswerElement | undefined {
  const single = element.safeParse(json)
  if (single.success) return single.data
  const rows = readWriteElements(json)
  return rows?.length === 1 && rows[0]?.code !== "SUCCESS" ? rows[0] : undefined
}

/** The records of a read or a COQL query; undefined when the answer is not one. */
export function readRecords(json: unknown): readonly ZohoRecord[] | undefined {
  return recordsAnswer.safeParse(json).data?.data
}
