import type pg from "pg"

/**
 * Lets so many minutes go by for payments, attempts and messages, without waiting: everything that the shop compares
 * with its clock moves into the past. The gateway's own clock stays.
 *
 * @param orderId for one order alone; messages keep their time then
 */
export async function letTimePass(db: pg.Pool, minutes: number, orderId?: string): Promise<void> {
  const by = `make_interval(secs => ${String(Math.round(minutes * 60))})`
  const values = orderId === undefined ? [] : [orderId]
  const where = orderId === undefined ? "" : "where order_id = $1"
  await db.query(
    `update billdesk_payment set payable_until = payable_until - ${by}, claimed_until = claimed_until - ${by},
            last_checked_at = last_checked_at - ${by} ${where}`,
    values,
  )
  await db.query(
    `update billdesk_attempt set valid_until = valid_until - ${by}, created_at = created_at - ${by},
            next_poll_at = next_poll_at - ${by}, last_polled_at = last_polled_at - ${by} ${where}`,
    values,
  )
  if (orderId === undefined) await db.query(`update billdesk_inbox set received_at = received_at - ${by}`)
}
