import pg from "pg"
import { until } from "./pause.ts"

/** Chosen once: no other lock of the shop has this number. */
const LOCK = 741_852_963

export interface FreezePoint {
  table: string
  /** Which insert after the installation, 1 by default. */
  nth?: number
  /** `update` where the row is there already. */
  on?: "insert" | "update"
  /** Only rows for which this SQL holds, e.g. `new.reference = 'refund'`. */
  where?: string
}

/**
 * A point in the database where a process is stopped in the middle of its work: a trigger waits there for a lock that
 * this connection holds, so the process can be killed exactly there.
 */
export class Freeze {
  private constructor(
    private readonly client: pg.Client,
    private readonly point: FreezePoint,
  ) {}

  static async install(databaseUrl: string, point: FreezePoint): Promise<Freeze> {
    const client = new pg.Client({ connectionString: databaseUrl })
    client.on("error", () => undefined)
    await client.connect()
    const { table, nth = 1, on = "insert", where = "true" } = point
    await client.query(`select pg_advisory_lock(${String(LOCK)})`)
    // A sequence counts outside of transactions: a row that is rolled back has counted all the same.
    await client.query(`drop sequence if exists faults_freeze_count; create sequence faults_freeze_count`)
    await client.query(`
      create or replace function faults_freeze() returns trigger language plpgsql as $$
      begin
        if (${where}) and nextval('faults_freeze_count') = ${String(nth)} then
          perform pg_advisory_xact_lock(${String(LOCK)});
        end if;
        return new;
      end $$`)
    await client.query(`drop trigger if exists aa_faults_freeze on "${table}"`)
    await client.query(
      `create trigger aa_faults_freeze before ${on} on "${table}" for each row execute function faults_freeze()`,
    )
    return new Freeze(client, point)
  }

  /** Waits until somebody stands at the point. */
  async reached(patience = 40_000): Promise<void> {
    const { table } = this.point
    await until(
      `somebody stands at the ${this.point.on ?? "insert"} of ${table}`,
      () => this.frozen(),
      patience,
    )
  }

  /** Cuts the database session that stands at the point, as a lost connection would. */
  async cutSession(): Promise<void> {
    await this.client.query(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = ${String(LOCK)} and not granted`,
    )
  }

  /**
   * Takes the point away.
   *
   * @param write `lost`: what stood there is rolled back; `kept`: the statement had reached the database and goes on
   */
  async thaw(write: "lost" | "kept" = "lost"): Promise<void> {
    try {
      if (write === "lost") await this.cutSession()
      await this.client.query(`select pg_advisory_unlock(${String(LOCK)})`)
      await this.client.query(`set lock_timeout = '10s'`)
      await this.client.query(`drop trigger if exists aa_faults_freeze on "${this.point.table}"`)
    } finally {
      await this.client.end().catch(() => undefined)
    }
  }

  private async frozen(): Promise<boolean> {
    const { rowCount } = await this.client.query(
      `select 1 from pg_locks where locktype = 'advisory' and objid = ${String(LOCK)} and not granted`,
    )
    return (rowCount ?? 0) > 0
  }
}
