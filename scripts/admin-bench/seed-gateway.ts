/**
 * What the gateway, the CRM plugin and the outbox know of the seeded orders: a payment and an attempt for each, of those
 * that wait for nothing else five in a hundred under review; a delivery to the CRM for each that was paid, two in a
 * thousand given up. Nothing is due or old enough to be forgotten: the gateway's jobs have no work meanwhile.
 */
export const SEED_GATEWAY: readonly string[] = [
  "set session_replication_role = replica",
  `create temp table fate as
     select n, 'order_seed_' || n as order_id, n % 20 as fate, o.created_at as at, round(pc.amount * 100)::bigint as paise
       from generate_series($1::int, $2::int) n
       join "order" o on o.id = 'order_seed_' || n
       join payment_collection pc on pc.id = 'pay_col_seed_' || n`,
  `insert into billdesk_payment (order_id, cart_id, payment_session_id, payment_collection_id, amount_paise, currency_code, status,
       payable_until, paid_attempt_id, settled_at, created_at, updated_at)
     select order_id, 'cart_seed_' || n, 'payses_seed_' || n, 'pay_col_seed_' || n, paise, 'inr',
       case when fate < 15 then 'successful' when fate in (16, 17) then 'expired' when fate = 18 then 'failed'
            when n % 100 = 19 then 'review' else 'pending' end,
       now() + interval '1 year', case when fate < 15 then 'att_seed_' || n end,
       case when fate < 15 then at + interval '2 minutes' end, at, at from fate`,
  `insert into billdesk_attempt (id, order_id, number, gateway_order_id, merchant_id, amount_paise, currency_code, status, bd_order_id,
       transaction_id, auth_status, bank_ref_no, payment_method, created_at, updated_at)
     select 'att_seed_' || n, order_id, 1, 'SEEDORDER' || lpad(n::text, 9, '0'), 'BDSEED', paise, 'inr',
       case when fate < 15 then 'successful' when fate in (16, 17) then 'expired' when fate = 18 then 'failed' else 'awaiting' end,
       'OA' || upper(substr(md5(n::text), 1, 12)), 'X' || upper(substr(md5('t' || n), 1, 14)),
       case when fate < 15 then '0300' else '0399' end, (100000000000 + n * 7919)::text,
       (array['upi', 'card', 'netbanking'])[1 + n % 3], at, at from fate`,
  `insert into outbox_delivery (id, destination, kind, subject, dedupe_key, payload, state, tries, attempts, created_at, finished_at)
     select 'odel_seed_' || n, 'zoho-crm', 'paid_order', order_id, 'paid:seed:' || n, '{}',
       case when n % 500 = 1 then 'dead' else 'done' end, 1, 1, at, now() from fate where fate < 15`,
  `insert into zoho_record (id, order_id, module, zoho_id, state, field_hashes, products)
     select 'zrec_seed_' || n, order_id, 'Sales_Orders', (5500000000000 + n)::text, 'linked', '{}', '[]'
       from fate where fate < 15 and n % 500 <> 1`,
  "drop table fate",
  "set session_replication_role = origin",
  "analyze",
]
