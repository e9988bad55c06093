import type pg from "pg"

/**
 * Lets so many minutes go by for payments, attempts and messages, without waiting: everything that the shop compares
 * with its clock moves into the past. The gateway's own clock stays.
 */
export async function letTimePass(db: pg.Pool, minutes: number): Promise<void> {
  const by = `make_interval(secs => ${String(Math.round(minutes * 60))})`
  await db.query(
    `update billdesk_payment set payable_until = payable_until - ${by}, claimed_until = claimed_until - ${by},
            last_checked_at = last_checked_at - ${by}`,
  )
  await db.query(
    `update billdesk_attempt set valid_until = valid_until - ${by}, created_at = created_at - ${by},
            next_poll_at = next_poll_at - ${by}, last_polled_at = last_polled_at - ${by}`,
  )
  await db.query(`update billdesk_inbox set received_at = received_at - ${by}`)
}
