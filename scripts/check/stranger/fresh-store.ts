import { createHash } from "node:crypto"
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { step } from "../../boot/progress.mjs"
import { clusterUrl } from "../../postgres/cluster.ts"
import { ensureDatabase, withClient } from "../../postgres/connect.ts"
import type { Child, ChildSpec } from "../../process/child.ts"
import { waitForHttp } from "../../process/wait-for.ts"
import { choosePort } from "../../shop/ports.ts"
import type { Context } from "../stage.ts"
import { CONFIG_WITHOUT_PLUGIN, MANIFEST, STARTER_ENV, TSCONFIG } from "./starter-files.ts"
import { strangersEnvironment } from "./strangers-environment.ts"

const MEDUSA = "node_modules/.bin/medusa"
const ADMIN = { email: "admin@stranger.test", password: "a-strangers-password" }
const DATABASE = "stranger_store"
const BOOT_PATIENCE = 240_000

/** A Medusa application such as `create-medusa-app` makes, outside the checkout, with a database of its own. */
export class FreshStore {
  readonly folder: string
  readonly admin = ADMIN
  readonly #context: Context
  readonly #databaseUrl: string
  readonly #running: Child[] = []
  #steps = 0

  private constructor(
    context: Context,
    readonly ports: { backend: string; sandbox: string; zoho: string },
    databaseUrl: string,
  ) {
    this.#context = context
    this.#databaseUrl = databaseUrl
    // The same for every run of one checkout, so that a run that was killed is cleared away by the next.
    const mark = createHash("sha256").update(context.root).digest("hex").slice(0, 8)
    this.folder = join(tmpdir(), `strangers-store-${mark}`)
  }

  /** Writes the application's files; nothing is installed yet. It is removed when this process ends, at the latest. */
  static async make(context: Context): Promise<FreshStore> {
    const server = await context.database()
    await ensureDatabase(clusterUrl({ ...server, database: "postgres" }), DATABASE)
    const port = async (from: number) => String(await choosePort(from))
    const ports = { backend: await port(9700), sandbox: await port(9710), zoho: await port(9720) }
    const store = new FreshStore(context, ports, clusterUrl({ ...server, database: DATABASE }))
    store.remove()
    process.once("exit", () => {
      store.remove()
    })
    mkdirSync(join(store.folder, "src/scripts"), { recursive: true })
    store.write("package.json", MANIFEST)
    store.write("tsconfig.json", TSCONFIG)
    store.configure(CONFIG_WITHOUT_PLUGIN)
    copyFileSync(
      join(context.root, "scripts/bench/stock-store/furnish.js"),
      join(store.folder, "src/scripts/furnish.js"),
    )
    return store
  }

  get url(): string {
    return `http://localhost:${this.ports.backend}`
  }

  get keyFile(): string {
    return join(this.folder, "publishable-key")
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text)
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8")
  }

  configure(config: string): void {
    this.write("medusa-config.ts", config)
  }

  /** @param added what the plugin's README wants in `.env` beside the starter's own lines */
  writeEnv(added: string): void {
    this.write(".env", `DATABASE_URL=${this.#databaseUrl}\n${STARTER_ENV}\n${added}`)
  }

  async npm(args: readonly string[]): Promise<void> {
    const quick = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"]
    await this.run(`npm ${args[0] ?? ""}`, { command: "npm", args: [...args, ...quick] })
  }

  async medusa(args: readonly string[], name = `medusa ${args[0] ?? ""}`): Promise<void> {
    await this.run(name, { command: join(this.folder, MEDUSA), args: [...args] })
  }

  /** Runs a command of the stranger's to its end, with its duration. */
  async run(name: string, command: Pick<ChildSpec, "command" | "args">): Promise<void> {
    await step(`stranger: ${name}`, () => this.#context.children.run(this.#spec(name, command)))
  }

  /** Starts the server and waits until it answers. `develop` from the sources, `start` what `medusa build` made. */
  async open(way: "develop" | "start"): Promise<Child> {
    const address = ["--host", "127.0.0.1", "--port", this.ports.backend]
    const production = way === "start"
    const built = join(this.folder, ".medusa/server")
    if (production) copyFileSync(join(this.folder, ".env"), join(built, ".env.production"))
    return step(`stranger: medusa ${way}`, async () => {
      const child = this.#context.children.start({
        ...this.#spec(`medusa ${way}`, { command: join(this.folder, MEDUSA), args: [way, ...address] }),
        cwd: production ? built : this.folder,
        env: this.#environment(production ? { NODE_ENV: "production" } : { HMR_BIND_HOST: "127.0.0.1" }),
      })
      this.#running.push(child)
      await waitForHttp(child, `${this.url}/health`, BOOT_PATIENCE)
      return child
    })
  }

  /** Starts a pretend vendor by the command that its README gives, and waits until it answers. */
  async openSandbox(line: string, url: string): Promise<Child> {
    const [command = "npx", ...args] = line.split(" ")
    const child = this.#context.children.start(this.#spec("sandbox", { command, args }))
    this.#running.push(child)
    await waitForHttp(child, `${url}/sandbox/health`, 30_000)
    return child
  }

  /** The tables of the store's database whose names begin so. */
  async tables(beginning: string): Promise<string[]> {
    return withClient(this.#databaseUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        "select tablename as name from pg_tables where schemaname = 'public' and starts_with(tablename, $1)",
        [beginning],
      )
      return rows.map(({ name }) => name)
    })
  }

  get sandboxUrl(): string {
    return `http://127.0.0.1:${this.ports.sandbox}`
  }

  get zohoUrl(): string {
    return `http://127.0.0.1:${this.ports.zoho}`
  }

  /** Where mails lie while there is no SMTP server. */
  get mailFolder(): string {
    return join(this.folder, "mails")
  }

  /** Where events lie in development. */
  get eventsFile(): string {
    return join(this.folder, "events.jsonl")
  }

  /** Ends what still runs. */
  async end(): Promise<void> {
    await Promise.all(this.#running.map((child) => child.end()))
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 })
  }

  #spec(name: string, command: Pick<ChildSpec, "command" | "args">): ChildSpec {
    this.#steps += 1
    const number = String(this.#steps).padStart(2, "0")
    return {
      ...command,
      name: `stranger ${number}: ${name}`,
      cwd: this.folder,
      env: this.#environment({}),
      log: join(this.#context.logs, `stranger-${number}-${name.replaceAll(/\W+/g, "-")}.log`),
    }
  }

  #environment(set: Record<string, string>): NodeJS.ProcessEnv {
    return strangersEnvironment(process.env, {
      MEDUSA_DISABLE_TELEMETRY: "1",
      PUBLISHABLE_KEY_FILE: this.keyFile,
      ...set,
    })
  }
}
