import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Named after the plugin: Medusa records migrations of all plugins by name in one table. */
export class Migration20261121000000BilldeskLedger extends Migration {
  override up(): void {
    this.addSql(`
      create table if not exists billdesk_payment (
        order_id text primary key,
        cart_id text not null unique,
        payment_session_id text not null unique,
        payment_collection_id text not null,
        amount_paise bigint not null check (amount_paise > 0),
        currency_code text not null,
        status text not null check (status in ('pending','successful','failed','expired','review')),
        review_reason text,
        payable_until timestamptz not null,
        paid_attempt_id text,
        given_up_by text check (given_up_by in ('expiry','merchant')),
        settled_at timestamptz,
        last_checked_at timestamptz,
        claimed_until timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );`)
    this.addSql(
      `create index if not exists "IDX_billdesk_payment_unpaid" on billdesk_payment (payable_until) where status in ('pending','failed');`,
    )
    this.addSql(`
      create table if not exists billdesk_attempt (
        id text primary key,
        order_id text not null references billdesk_payment (order_id),
        number integer not null,
        gateway_order_id text not null unique check (gateway_order_id ~ '^[A-Za-z0-9]{10,35}$'),
        merchant_id text not null,
        amount_paise bigint not null check (amount_paise > 0),
        currency_code text not null,
        status text not null check (status in
          ('opening','awaiting','superseded','successful','failed','expired','abandoned','review','resolved')),
        bd_order_id text,
        sealed_redirect text,
        valid_until timestamptz,
        transaction_id text,
        auth_status text,
        bank_ref_no text,
        payment_method text,
        error_description text,
        transaction_date text,
        paid_paise bigint,
        unknown_status text,
        polls integer not null default 0,
        next_poll_at timestamptz,
        last_polled_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        unique (order_id, number)
      );`)
    // One attempt at a time can be offered to a shopper, and one transaction of BillDesk pays one attempt.
    this.addSql(
      `create unique index if not exists "IDX_billdesk_attempt_open" on billdesk_attempt (order_id) where status in ('opening','awaiting');`,
    )
    this.addSql(
      `create unique index if not exists "IDX_billdesk_attempt_paid_once" on billdesk_attempt (order_id) where status = 'successful';`,
    )
    this.addSql(
      `create unique index if not exists "IDX_billdesk_attempt_transaction" on billdesk_attempt (transaction_id) where status = 'successful';`,
    )
    this.addSql(
      `create index if not exists "IDX_billdesk_attempt_poll" on billdesk_attempt (next_poll_at) where next_poll_at is not null;`,
    )
    this.addSql(`
      create table if not exists billdesk_inbox (
        id text primary key,
        digest text not null unique,
        channel text not null check (channel in ('return','webhook')),
        content_type text,
        size integer not null,
        sealed_body text not null,
        state text not null check (state in ('received','processed','rejected')),
        verdict text,
        gateway_order_id text,
        seen integer not null default 1,
        received_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        processed_at timestamptz
      );`)
    this.addSql(
      `create index if not exists "IDX_billdesk_inbox_open" on billdesk_inbox (received_at) where state = 'received';`,
    )
    this.addSql(`create index if not exists "IDX_billdesk_inbox_last_seen" on billdesk_inbox (last_seen_at);`)
    this.addSql(
      `create index if not exists "IDX_billdesk_inbox_order" on billdesk_inbox (gateway_order_id) where gateway_order_id is not null;`,
    )
    // One open case for an attempt: whatever is seen of its money again belongs to the same case.
    this.addSql(`
      create table if not exists billdesk_review (
        id text primary key,
        order_id text not null references billdesk_payment (order_id),
        attempt_id text not null references billdesk_attempt (id),
        reason text not null,
        amount_paise bigint not null check (amount_paise > 0),
        state text not null check (state in ('open','refunding','closed')),
        resolution text check (resolution in ('refunded','fulfilled','settled_elsewhere')),
        note text,
        refunding_since timestamptz,
        opened_at timestamptz not null default now(),
        closed_at timestamptz,
        closed_by text,
        check ((state = 'closed') = (resolution is not null))
      );`)
    this.addSql(
      `create unique index if not exists "IDX_billdesk_review_open" on billdesk_review (attempt_id) where state <> 'closed';`,
    )
    this.addSql(
      `create index if not exists "IDX_billdesk_review_queue" on billdesk_review (opened_at) where state <> 'closed';`,
    )
    // One reference for one intent. An intent of Medusa's names the refund row that it stands for.
    this.addSql(`
      create table if not exists billdesk_refund (
        reference text primary key,
        attempt_id text not null references billdesk_attempt (id),
        amount_paise bigint not null check (amount_paise > 0),
        state text not null check (state in ('requested','pending','accepted','failed','refused')),
        medusa_refund_id text unique,
        review_id text unique references billdesk_review (id),
        requested_by text not null,
        refund_id text,
        refund_status text,
        message text,
        looks integer not null default 0,
        next_look_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check (medusa_refund_id is null or review_id is null)
      );`)
    this.addSql(`create index if not exists "IDX_billdesk_refund_attempt" on billdesk_refund (attempt_id);`)
    this.addSql(
      `create index if not exists "IDX_billdesk_refund_look" on billdesk_refund (next_look_at) where next_look_at is not null;`,
    )
    // One row: how the conversation with the gateway goes, over all processes.
    this.addSql(`
      create table if not exists billdesk_health (
        only_row boolean primary key default true check (only_row),
        last_sweep_at timestamptz,
        last_sweep_faults integer not null default 0,
        last_answer_at timestamptz,
        last_failure_at timestamptz,
        last_failure text,
        clock_skew_ms integer
      );`)
    this.addSql(`insert into billdesk_health (only_row) values (true) on conflict do nothing;`)
    this.addSql(`
      create table if not exists billdesk_event (
        id bigint generated always as identity primary key,
        order_id text not null,
        attempt_id text,
        at timestamptz not null default now(),
        actor text not null,
        kind text not null,
        from_status text,
        to_status text,
        detail jsonb not null default '{}'
      );`)
    this.addSql(`create index if not exists "IDX_billdesk_event_order" on billdesk_event (order_id, id);`)
    this.addSql(`
      create or replace function billdesk_event_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'billdesk_event is append-only';
      end $$;`)
    this.addSql(`drop trigger if exists billdesk_event_append_only on billdesk_event;`)
    this.addSql(`
      create trigger billdesk_event_append_only before update or delete or truncate on billdesk_event
      for each statement execute function billdesk_event_is_append_only();`)
    this.addSql(`create sequence if not exists billdesk_order_number start 100001;`)
  }

  override down(): void {
    this.addSql(
      `drop table if exists billdesk_health, billdesk_event, billdesk_refund, billdesk_review, billdesk_inbox, billdesk_attempt, billdesk_payment cascade;`,
    )
    this.addSql(`drop function if exists billdesk_event_is_append_only();`)
    this.addSql(`drop sequence if exists billdesk_order_number;`)
  }
}
