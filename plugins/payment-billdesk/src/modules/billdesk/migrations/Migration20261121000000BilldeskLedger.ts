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
          ('opening','awaiting','superseded','successful','failed','expired','abandoned','review')),
        bd_order_id text,
        sealed_redirect text,
        valid_until timestamptz,
        transaction_id text,
        auth_status text,
        bank_ref_no text,
        payment_method text,
        error_description text,
        transaction_date text,
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
    this.addSql(`
      create table if not exists billdesk_refund (
        reference text primary key,
        attempt_id text not null references billdesk_attempt (id),
        amount_paise bigint not null check (amount_paise > 0),
        state text not null check (state in ('requested','accepted','refused')),
        refund_id text,
        refund_status text,
        message text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );`)
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
      `drop table if exists billdesk_event, billdesk_refund, billdesk_inbox, billdesk_attempt, billdesk_payment cascade;`,
    )
    this.addSql(`drop function if exists billdesk_event_is_append_only();`)
    this.addSql(`drop sequence if exists billdesk_order_number;`)
  }
}
