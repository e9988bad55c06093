-- The gateway's own ledger beside ours, for the time of one count.
create temp table gateway_success (
  transaction_id text, gateway_order_id text, merchant_id text, currency text, paise bigint
) on commit drop;

create temp table gateway_refund (reference text, transaction_id text, paise bigint, stands boolean) on commit drop;

create temp table our_merchant (merchant_id text) on commit drop;

-- A refund that the gateway refused or could not carry out gives nothing back.
create temp view gateway_refunded as
select s.transaction_id, coalesce(sum(r.paise), 0)::bigint as paise, count(r.reference) as refunds
  from gateway_success s
  left join gateway_refund r on r.transaction_id = s.transaction_id and r.stands
 group by s.transaction_id;

create temp view live_order as
select * from "order" where canceled_at is null and deleted_at is null and status <> 'canceled' and not is_draft_order;

-- Core's own word on what an order has received and given back, by the gateway's transaction.
create temp view order_money as
select l.order_id, p.data ->> 'transaction_id' as transaction_id,
       (select coalesce(round(sum(c.amount) * 100), 0)::bigint from capture c
         where c.payment_id = p.id and c.deleted_at is null) as captured,
       (select count(*) from capture c where c.payment_id = p.id and c.deleted_at is null) as captures,
       (select coalesce(round(sum(r.amount) * 100), 0)::bigint from refund r
         where r.payment_id = p.id and r.deleted_at is null) as refunded,
       (select count(*) from refund r where r.payment_id = p.id and r.deleted_at is null) as refunds
  from payment p
  join order_payment_collection l on l.payment_collection_id = p.payment_collection_id and l.deleted_at is null
 where p.deleted_at is null;
