import { expect, type APIRequestContext } from "@playwright/test"
import { z } from "zod"
import { zohoUrl } from "./addresses"

/** Somebody in the office makes a field of the pretend Zoho mandatory; it is made when it is not there. */
export async function demandField(request: APIRequestContext, field: string): Promise<void> {
  const data = { name: "mandatory-field-added", module: "Sales_Orders", field }
  const answer = await request.post(`${zohoUrl}/sandbox/scenarios`, { data })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** Every field is as it was. */
export async function demandNothing(request: APIRequestContext): Promise<void> {
  const answer = await request.delete(`${zohoUrl}/sandbox/scenarios/mandatory-field-added`)
  expect(answer.status(), await answer.text()).toBe(200)
}

const records = z.object({ records: z.array(z.record(z.string(), z.unknown())) })

/** Every record of one order, by the number that the shopper knows. */
export async function recordsOf(
  request: APIRequestContext,
  number: string,
): Promise<Record<string, unknown>[]> {
  const answer: unknown = await (await request.get(`${zohoUrl}/sandbox/records/Sales_Orders`)).json()
  return records.parse(answer).records.filter((record) => record["Order_Number"] === number)
}
