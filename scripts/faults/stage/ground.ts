import { createHash } from "node:crypto"
import { join } from "node:path"
import { step } from "../../boot/progress.mjs"
import { withBuildLock } from "../../build/build-lock.ts"
import { buildStale } from "../../build/build-stale.ts"
import { neutralEnvironment } from "../../check/neutral-environment.ts"
import { Cluster } from "../../postgres/cluster.ts"
import { ensureDatabase, withClient } from "../../postgres/connect.ts"
import { Marks } from "../../postgres/marks.ts"
import type { Child } from "../../process/child.ts"
import { childEnvironment } from "../../process/child-environment.ts"
import type { Children } from "../../process/children.ts"
import type { DataDir } from "../../shop/data-dir.ts"
import { choosePort } from "../../shop/ports.ts"
import { medusa } from "../../shop/medusa.ts"
import { prepareDatabase } from "../../shop/prepare.ts"
import { keepSecrets } from "../../shop/secrets.ts"
import { CANARIES } from "../tools/canaries.ts"

const TEMPLATE = "faults_template"

/**
 * A commit must survive the death of a PostgreSQL process, as in production; only the machine's own power cut is not
 * in these scenarios, so nothing waits for the disk.
 */
const SETTINGS = ["fsync=off", "full_page_writes=off", "max_connections=300"]

interface Place {
  root: string
  dir: DataDir
  children: Children
  firstPort: number
}

/** What all scenarios stand on: the built shop, a database server and one database that is ready to be copied. */
export class Ground {
  private server: Child | null = null
  private copies = 0
  private hasRedisTemplate = false

  readonly root: string
  readonly dir: DataDir
  readonly children: Children
  /** Ports are taken from here on. */
  readonly firstPort: number

  private constructor(
    of: Place,
    private readonly cluster: Cluster,
    readonly databasePort: number,
  ) {
    this.root = of.root
    this.dir = of.dir
    this.children = of.children
    this.firstPort = of.firstPort + 10
  }

  static async open(of: Place): Promise<Ground> {
    const { root, dir, children, firstPort } = of
    const fingerprints = await withBuildLock(root, () =>
      buildStale({ root, logs: dir.logs, include: ({ folder }) => folder !== "storefront" }, children),
    )
    const password = keepSecrets(dir).databasePassword
    const cluster = new Cluster(
      { root, dataDir: dir.path, logs: dir.logs, password, settings: SETTINGS },
      children,
    )
    await cluster.recover()
    await cluster.initialise()
    const databasePort = await choosePort(firstPort)
    const ground = new Ground(of, cluster, databasePort)
    ground.server = await cluster.start(databasePort)
    await ground.dropCopies()
    const version = `${fingerprints.get("backend") ?? ""} ${JSON.stringify(CANARIES)}`
    await step("template database", () =>
      ground.prepareTemplate(createHash("sha256").update(version).digest("hex")),
    )
    return ground
  }

  get keyFile(): string {
    return join(this.dir.path, "publishable-key")
  }

  databaseUrl(name: string): string {
    return this.cluster.url(this.databasePort, name)
  }

  /** The environment that every process of a shop starts from: the canaries, and nothing of this machine's `.env`. */
  environment(set: Record<string, string>): NodeJS.ProcessEnv {
    return childEnvironment({
      ...neutralEnvironment(),
      ...CANARIES,
      NODE_ENV: "production",
      MEDUSA_DISABLE_TELEMETRY: "1",
      DATA_DIR: this.dir.path,
      PUBLISHABLE_KEY_FILE: this.keyFile,
      ZOHO_ENVIRONMENT: "off",
      ...set,
    })
  }

  /**
   * A fresh copy of the furnished shop.
   *
   * @param redisUrl for a shop on Redis, whose modules have migrations of their own
   * @returns the new database's name
   */
  async copyTemplate(redisUrl: string | null): Promise<string> {
    this.copies += 1
    const name = `faults_${String(this.copies)}`
    await this.copy(redisUrl === null ? TEMPLATE : await this.templateOnRedis(redisUrl), name)
    return name
  }

  private async copy(from: string, name: string): Promise<void> {
    await withClient(this.databaseUrl("postgres"), (client) =>
      client.query(`create database ${name} template ${from}`),
    )
  }

  private async templateOnRedis(redisUrl: string): Promise<string> {
    const name = `${TEMPLATE}_redis`
    if (this.hasRedisTemplate) return name
    await this.drop(name)
    await this.copy(TEMPLATE, name)
    const env = this.environment({ DATABASE_URL: this.databaseUrl(name), REDIS_URL: redisUrl })
    const log = join(this.dir.logs, "migrate-redis.log")
    await this.children.run(medusa(this.root, { name: "migrate redis", args: ["db:migrate"], env, log }))
    this.hasRedisTemplate = true
    return name
  }

  async drop(name: string): Promise<void> {
    await withClient(this.databaseUrl("postgres"), (client) =>
      client.query(`drop database if exists ${name} with (force)`),
    )
  }

  /** `pg_ctl restart -m immediate`: every session dies at once and the server recovers from its log. */
  async restartDatabaseServer(): Promise<void> {
    if (!this.server) throw new Error("The database server does not run.")
    process.kill(this.server.pid, "SIGQUIT")
    await this.server.exited
    await this.server.end(5_000)
    await this.cluster.recover()
    this.server = await this.cluster.start(this.databasePort)
  }

  private async prepareTemplate(version: string): Promise<void> {
    const url = this.databaseUrl(TEMPLATE)
    const admin = this.databaseUrl("postgres")
    await ensureDatabase(admin, TEMPLATE)
    if ((await new Marks(url).read("migrated")) !== version) {
      // Another version of the code begins on an empty database: its migrations may have been rewritten.
      await this.drop(TEMPLATE)
      await ensureDatabase(admin, TEMPLATE)
    }
    await prepareDatabase({
      root: this.root,
      logs: this.dir.logs,
      databaseUrl: url,
      env: this.environment({ DATABASE_URL: url, BACKEND_URL: "http://localhost:9000" }),
      version,
      children: this.children,
    })
  }

  private async dropCopies(): Promise<void> {
    const names = await withClient(this.databaseUrl("postgres"), async (client) => {
      const { rows } = await client.query<{ name: string }>(
        String.raw`select datname as name from pg_database where datname ~ '^faults_\d+$'`,
      )
      return rows.map(({ name }) => name)
    })
    for (const name of names) await this.drop(name)
  }
}
