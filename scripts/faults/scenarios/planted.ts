import { countBroken, LAW_NAMES } from "../invariants.ts"
import { type Run, type Scenario, scenariosOf } from "../scenario.ts"
import { PLAIN, ZOHO } from "../stage/profile.ts"
import { BOTTLE, MUG } from "../tools/goods.ts"

type Plant = readonly [law: string, what: string, sql: string]

/** What each law must catch, one way or more. */
const PLANTS: readonly Plant[] = [
  ["V1", "money whose order has no capture", "update capture set deleted_at = now()"],
  ["V1", "money whose order is canceled", `update "order" set canceled_at = now()`],
  ["V2", "an order paid by no transaction", `update payment set data = data || '{"transaction_id": "X"}'`],
  ["V2", "a transaction of another amount", "update gateway_success set paise = paise - 1"],
  ["V2", "a transaction of another merchant", "update gateway_success set merchant_id = 'X'"],
  ["V3", "an order without a cart", "update order_cart set deleted_at = now()"],
  ["V4", "a paid line without its reservation", "update reservation_item set deleted_at = now()"],
  ["V4", "a reservation of a canceled order", `update "order" set canceled_at = now()`],
  [
    "V5",
    "more given back than was paid",
    "insert into gateway_refund select 'R1', transaction_id, paise + 1, true from gateway_success",
  ],
  [
    "V5",
    "two references for one intent",
    "insert into gateway_refund select r, transaction_id, paise / 2, true from gateway_success, (values ('R1'), ('R2')) v (r)",
  ],
  [
    "V8",
    "a transaction of the order that is one rupee off",
    "update order_transaction set amount = amount + 1",
  ],
  ["V9", "a status that no event tells of", "update billdesk_attempt set status = 'failed'"],
]

/** What the law about the CRM must catch. */
const CRM_PLANTS: readonly Plant[] = [
  ["V6", "a paid order without a record", "delete from crm_record"],
  ["V6", "a second record", "insert into crm_record select id || '0', order_id from crm_record"],
  ["V6", "a record of an order that is not there", "insert into crm_record values ('1', 'order_x')"],
  ["V6", "a record of no order at all", "insert into crm_record values ('1', '')"],
  ["V6", "a record of an order that is not paid", "update capture set deleted_at = now()"],
  ["V6", "another number", "update crm_record set number = number || '0'"],
  ["V6", "another amount", "update crm_record set paid = paid + 1"],
  ["V6", "another refunded total", "update crm_record set refunded = 1"],
  ["V6", "another payment status", "update crm_record set payment_status = 'Refunded'"],
  ["V6", "another e-mail", "update crm_record set email = 'x' || email"],
  ["V6", "another mobile", "update crm_record set mobile = reverse(mobile)"],
  ["V6", "a lost line", `delete from crm_line where code = '${MUG}'`],
  ["V6", "a doubled line", "insert into crm_line select * from crm_line"],
  ["V6", "a line in the place of another", `update crm_line set code = '${BOTTLE}'`],
  ["V6", "a line of another sum", "update crm_line set paise = paise + 1"],
]

/** A guard that can never fire guards nothing. */
const everyLawFires = (plants: readonly Plant[]) => async (run: Run) => {
  const { shop, check } = run
  const lines = [
    [BOTTLE, 1],
    [MUG, 2],
  ] as const
  await shop.shoppers.payAndReturn(await shop.shoppers.order(lines))
  await run.settle()
  for (const [law, what, sql] of plants) {
    const counts = await countBroken(shop, sql)
    check(
      `${law} catches ${what}`,
      counts.some((count) => count.law === law && count.broken > 0),
    )
  }
  const all = [...PLANTS, ...CRM_PLANTS]
  const unplanted = LAW_NAMES.filter((law) => !all.some(([planted]) => planted === law))
  check("every law has a planted violation", unplanted.length === 0, unplanted.join(", "))
}

export const scenarios: Scenario[] = [
  ...scenariosOf(PLAIN, [["F00", "every law catches its planted violation", everyLawFires(PLANTS)]]),
  ...scenariosOf(ZOHO, [
    ["F00c", "the law about the CRM catches every planted violation", everyLawFires(CRM_PLANTS)],
  ]),
]
