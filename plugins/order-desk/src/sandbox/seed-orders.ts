/**
 * Orders by the thousand in core's own tables, by SQL because workflows take hours: one statement after the other, on one
 * connection, as a superuser. `$1` and `$2` of the first are the numbers of the first and the last order.
 *
 * Order number n was placed n × 315 seconds ago, so that 100,000 of them are a year. Of twenty orders thirteen are paid,
 * one is refunded, one partly refunded, two are unpaid and canceled, one has a failed payment session, two are unpaid.
 * Triggers are off meanwhile, on this connection only: the desk's sweep finds the orders, as after a first installation.
 */
export const SEED_ORDERS: readonly string[] = [
  "set session_replication_role = replica",
  `create temp table seed as
     select n, 'order_seed_' || n as id, n % 20 as fate, date_trunc('second', now()) - make_interval(secs => n * 315.0) as at,
       (array['Aarav','Diya','Ishaan','Kavya','Meera','Rohan','Saanvi','Vihaan','Zoya','Farhan'])[1 + n % 10] as first_name,
       (array['Rao','Sharma','Iyer','Khan','Patel','Das','Nair','Singh','Joshi','Reddy','Bose','Menon','Gill'])[1 + (n / 10) % 13]
         || case when n % 3 = 0 then ' ' || (array['Kulkarni','Deshpande','Banerjee'])[1 + (n / 3) % 3] else '' end as last_name,
       (array['Maharashtra','Karnataka','Delhi','Tamil Nadu','Gujarat','West Bengal','Kerala','Telangana'])[1 + (n * 7) % 8] as province,
       (array['Pune','Bengaluru','New Delhi','Chennai','Surat','Kolkata','Kochi','Hyderabad'])[1 + (n * 7) % 8] as city,
       (400000 + (n * 37) % 99999)::text as pin,
       '+91' || (6000000000 + (n::bigint * 39916801) % 3999999999)::text as mobile,
       'shopper' || n || '@' || (array['example.com','example.org','mail.test'])[1 + n % 3] as email,
       case when n % 4 = 0 then 'Express' else 'Standard' end as delivery, case when n % 4 = 0 then 99 else 0 end as fee
     from generate_series($1::int, $2::int) n`,
  "create index on seed (n)",
  `create temp table seed_line as
     select n, v, 'ordli_seed_' || n || '_' || v as id, 1 + (n * 5 + v * 11) % 25 as product, 1 + (n + v) % 3 as pieces,
       (199 + ((1 + (n * 5 + v * 11) % 25) * 373) % 4000)::numeric + case when n % 2 = 0 then 0.5 else 0 end as price
     from seed, generate_series(1, 1 + n % 3) v`,
  `insert into order_address (id, first_name, last_name, address_1, city, province, postal_code, country_code, phone, created_at, updated_at)
     select 'ordaddr_seed_' || n, first_name, last_name, n || ' MG Road', city, province, pin, 'in', mobile, at, at from seed`,
  `insert into "order" (id, display_id, custom_display_id, version, status, is_draft_order, email, currency_code, shipping_address_id,
       billing_address_id, canceled_at, created_at, updated_at)
     select id, 10000000 + n, case when fate < 15 then 'SEED-' || (900000 - n) end, 1,
       (case when fate in (16, 17) then 'canceled' else 'pending' end)::order_status_enum, false, email, 'inr',
       'ordaddr_seed_' || n, 'ordaddr_seed_' || n, case when fate in (16, 17) then at + interval '30 minutes' end, at, at from seed`,
  `insert into order_line_item (id, title, product_title, product_id, variant_sku, variant_title, requires_shipping, is_discountable,
       is_tax_inclusive, unit_price, raw_unit_price, created_at, updated_at)
     select l.id, 'Seed product ' || product, 'Seed product ' || product, 'prod_seed_' || product, 'SEED-' || product, 'Plain', true,
       true, true, price, jsonb_build_object('value', price::text, 'precision', 20), s.at, s.at
     from seed_line l join seed s using (n)`,
  `insert into order_item (id, order_id, version, item_id, quantity, raw_quantity, fulfilled_quantity, raw_fulfilled_quantity,
       shipped_quantity, raw_shipped_quantity, return_requested_quantity, raw_return_requested_quantity, return_received_quantity,
       raw_return_received_quantity, return_dismissed_quantity, raw_return_dismissed_quantity, written_off_quantity,
       raw_written_off_quantity, delivered_quantity, raw_delivered_quantity, created_at, updated_at)
     select 'orditem_seed_' || n || '_' || v, 'order_seed_' || n, 1, l.id, pieces,
       jsonb_build_object('value', pieces::text, 'precision', 20), done, jsonb_build_object('value', done::text, 'precision', 20),
       0, zero, 0, zero, 0, zero, 0, zero, 0, zero, 0, zero, s.at, s.at
     from seed_line l join seed s using (n),
       lateral (select case when s.fate < 10 then pieces else 0 end as done, '{"value": "0", "precision": 20}'::jsonb as zero) each`,
  `insert into order_line_item_tax_line (id, code, rate, raw_rate, item_id, created_at, updated_at)
     select 'ordlitxl_seed_' || n || '_' || v, 'GST', case when product % 3 = 0 then 5 else 18 end,
       jsonb_build_object('value', case when product % 3 = 0 then '5' else '18' end, 'precision', 20), l.id, s.at, s.at
     from seed_line l join seed s using (n)`,
  `insert into order_shipping_method (id, name, amount, raw_amount, is_tax_inclusive, created_at, updated_at)
     select 'ordsm_seed_' || n, delivery, fee, jsonb_build_object('value', fee::text, 'precision', 20), true, at, at from seed`,
  `insert into order_shipping (id, order_id, version, shipping_method_id, created_at, updated_at)
     select 'ordspmv_seed_' || n, id, 1, 'ordsm_seed_' || n, at, at from seed`,
  `create temp table seed_sum as
     select s.n, s.fee + sum(l.price * l.pieces) as total from seed s join seed_line l using (n) group by s.n, s.fee`,
  `insert into payment_collection (id, currency_code, amount, raw_amount, status, created_at, updated_at)
     select 'pay_col_seed_' || n, 'inr', total, jsonb_build_object('value', total::text, 'precision', 20),
       case when fate < 15 then 'completed' else 'not_paid' end, at, at from seed join seed_sum using (n)`,
  `insert into order_payment_collection (id, order_id, payment_collection_id, created_at, updated_at)
     select 'ordpay_seed_' || n, id, 'pay_col_seed_' || n, at, at from seed`,
  `insert into payment_session (id, currency_code, amount, raw_amount, provider_id, data, status, payment_collection_id, created_at, updated_at)
     select 'payses_seed_' || n, 'inr', total, jsonb_build_object('value', total::text, 'precision', 20), 'pp_system_default', '{}',
       case when fate < 15 then 'captured' when fate = 18 then 'error' else 'pending' end, 'pay_col_seed_' || n, at, at
     from seed join seed_sum using (n)`,
  `insert into payment (id, amount, raw_amount, currency_code, provider_id, payment_collection_id, payment_session_id, captured_at,
       created_at, updated_at)
     select 'pay_seed_' || n, total, jsonb_build_object('value', total::text, 'precision', 20), 'inr', 'pp_system_default',
       'pay_col_seed_' || n, 'payses_seed_' || n, case when fate < 15 then at + interval '2 minutes' end, at, at
     from seed join seed_sum using (n)`,
  `insert into capture (id, amount, raw_amount, payment_id, created_at, updated_at)
     select 'capt_seed_' || n, total, jsonb_build_object('value', total::text, 'precision', 20), 'pay_seed_' || n,
       at + interval '2 minutes', at from seed join seed_sum using (n) where fate < 15`,
  `insert into refund (id, amount, raw_amount, payment_id, created_at, updated_at)
     select 'ref_seed_' || n, part, jsonb_build_object('value', part::text, 'precision', 20), 'pay_seed_' || n, at + interval '1 day', at
     from seed join seed_sum using (n), lateral (select case when fate = 13 then total else 99.5 end as part) each
     where fate in (13, 14)`,
  `insert into fulfillment (id, location_id, provider_id, packed_at, shipped_at, created_at, updated_at)
     select 'ful_seed_' || n, 'sloc_seed', 'manual_manual', at + interval '1 day', case when fate < 6 then at + interval '2 days' end, at, at
     from seed where fate < 10`,
  `insert into order_fulfillment (id, order_id, fulfillment_id, created_at, updated_at)
     select 'ordful_seed_' || n, id, 'ful_seed_' || n, at, at from seed where fate < 10`,
  "drop table seed, seed_line, seed_sum",
  "set session_replication_role = origin",
  "analyze",
]
