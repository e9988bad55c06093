import { paiseFromRupees } from "medusa-integration-kit"
import { z } from "zod"

import { CALL_NAMES } from "../calls/answer-call"
import { FAULTS } from "../faults"
import { scenarioParams } from "../scenarios/scenario-params"
import { SCENARIO_NAMES } from "../scenarios/scenario-table"
import { FLAWS } from "./flaws"

/** The JSON that the control API takes. */

const code = z.string().min(1).max(10)
const amount = z
  .string()
  .regex(/^\d{1,13}\.\d{2}$/)
  .transform(paiseFromRupees)

export const faultBody = z
  .strictObject({
    call: z.enum(CALL_NAMES),
    fault: z.enum(FAULTS),
    times: z.number().int().min(1).max(1000).default(1),
    delay_ms: z.number().int().min(0).max(120_000).default(3000),
  })
  .transform(({ call, fault, times, delay_ms: delayMs }) => ({ call, fault, times, delayMs }))

export const scenarioBody = z.strictObject({
  name: z.enum(SCENARIO_NAMES),
  times: z.number().int().min(1).max(100_000).optional(),
  params: scenarioParams.optional(),
})

export const bookingBody = z
  .strictObject({
    auth_status: code.default("0300"),
    amount: amount.optional(),
    currency: code.optional(),
    mercid: z.string().min(1).max(40).optional(),
    notify: z.boolean().optional(),
  })
  .transform(({ auth_status: authStatus, mercid: merchantId, ...rest }) => ({
    authStatus,
    merchantId,
    ...rest,
  }))

export const settleBody = z.strictObject({
  auth_status: code.default("0300"),
  notify: z.boolean().optional(),
})

export const refundSettleBody = z.strictObject({ status: z.enum(["accepted", "failed"]) })

export const portalRefundBody = z.strictObject({ amount: amount.optional() })

export const notifyBody = z.strictObject({
  orderid: z.string(),
  times: z.number().int().min(1).max(100).default(1),
  encoding: z.enum(["raw", "form", "json"]).default("raw"),
})

export const forgeBody = z.strictObject({
  orderid: z.string(),
  flaw: z.enum(FLAWS).default("other-key"),
  /** Chooses among the forgeries of one kind. */
  variant: z.number().int().min(0).default(0),
  /** Replace members of a successful transaction of the whole order, before the flaw is put in. */
  members: z.record(z.string(), z.unknown()).default({}),
  /** Bring it to a door now, and answer with what came back. */
  door: z.enum(["webhook", "return", "both"]).optional(),
  /** The same as `door: "webhook"`. */
  deliver: z.boolean().default(false),
  encoding: z.enum(["raw", "form", "json"]).default("raw"),
})
