import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { FIND_TABLES, INSTALL_GUARD, LOCK_GUARD, REMOVE_GUARD } from "../guard-sql"

/**
 * Installs the guard in a store that has its inventory tables already. On an empty database Medusa runs the modules of
 * plugins before its own, so there is nothing to guard yet: the module's loader installs it when the app first boots.
 */
export class Migration20251121000000StockGuard extends Migration {
  override async up(): Promise<void> {
    const [tables] = await this.execute(FIND_TABLES)
    if (tables?.["ready"] !== true) return
    this.addSql(LOCK_GUARD)
    this.addSql(INSTALL_GUARD)
  }

  override down(): void {
    this.addSql(LOCK_GUARD)
    this.addSql(REMOVE_GUARD)
  }
}
