import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Other plugins ask, again and again, which attempts were opened of late. */
export class Migration20261122060000BilldeskOpenings extends Migration {
  override up(): void {
    this.addSql(
      `create index if not exists "IDX_billdesk_attempt_created" on billdesk_attempt (created_at, id);`,
    )
  }

  override down(): void {
    this.addSql(`drop index if exists "IDX_billdesk_attempt_created";`)
  }
}
