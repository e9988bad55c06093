import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Payments that a person settled after the bank's word, and refunds that were paid back by bank transfer. */
export class Migration20261122200000BilldeskOverrides extends Migration {
  override up(): void {
    this.addSql(`
      create table if not exists billdesk_override (
        id text primary key,
        order_id text not null references billdesk_payment (order_id),
        bank_reference text not null check (bank_reference ~ '^[A-Z0-9]{8,35}$'),
        amount_paise bigint not null check (amount_paise > 0),
        from_status text not null,
        given_up_by text,
        reason text not null,
        person_id text not null,
        gateway_word jsonb not null default '[]',
        created_at timestamptz not null default now(),
        withdrawn_at timestamptz,
        withdrawn_because text,
        confirmed_at timestamptz,
        confirmed_attempt_id text references billdesk_attempt (id),
        flagged_at timestamptz,
        checked_at timestamptz,
        checked_by text,
        check_note text,
        check ((confirmed_at is null) = (confirmed_attempt_id is null)),
        check ((checked_at is null) = (checked_by is null))
      );`)
    // One reference of the bank pays one order, and a person settles an order once.
    this.addSql(
      `create unique index if not exists "IDX_billdesk_override_reference" on billdesk_override (bank_reference) where withdrawn_at is null;`,
    )
    this.addSql(
      `create unique index if not exists "IDX_billdesk_override_order" on billdesk_override (order_id) where withdrawn_at is null;`,
    )
    this.addSql(
      `create index if not exists "IDX_billdesk_override_created" on billdesk_override (created_at desc, id);`,
    )
    this.addSql(
      `alter table billdesk_payment
         add column if not exists paid_override_id text references billdesk_override (id),
         add column if not exists person_reference text,
         add constraint billdesk_payment_by_person check ((paid_override_id is null) = (person_reference is null));`,
    )
    this.addSql(
      `create index if not exists "IDX_billdesk_payment_override" on billdesk_payment (paid_override_id) where paid_override_id is not null;`,
    )
    // A person's reference is looked for among what BillDesk told.
    this.addSql(
      `create index if not exists "IDX_billdesk_attempt_reference" on billdesk_attempt (upper(transaction_id)) where transaction_id is not null;`,
    )
    this.addSql(
      `create index if not exists "IDX_billdesk_attempt_bank_ref" on billdesk_attempt (upper(bank_ref_no)) where bank_ref_no is not null;`,
    )
    this.addSql(`
      create table if not exists billdesk_bank_refund (
        id text primary key,
        order_id text not null references billdesk_payment (order_id),
        amount_paise bigint not null check (amount_paise > 0),
        bank_reference text not null unique check (bank_reference ~ '^[A-Z0-9]{8,35}$'),
        reason text not null,
        person_id text not null,
        medusa_refund_id text unique,
        created_at timestamptz not null default now()
      );`)
    this.addSql(
      `create index if not exists "IDX_billdesk_bank_refund_order" on billdesk_bank_refund (order_id, created_at);`,
    )
  }

  override down(): void {
    this.addSql(
      `alter table billdesk_payment drop constraint if exists billdesk_payment_by_person,
         drop column if exists paid_override_id, drop column if exists person_reference;`,
    )
    this.addSql(`drop table if exists billdesk_bank_refund, billdesk_override;`)
    this.addSql(`drop index if exists "IDX_billdesk_attempt_reference", "IDX_billdesk_attempt_bank_ref";`)
  }
}
