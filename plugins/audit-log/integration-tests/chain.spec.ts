import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Client } from "@medusajs/framework/pg"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { AUDIT_LOG_MODULE, type AuditLogModuleService } from "medusa-plugin-audit-log/modules/audit-log"
import { verifyLog } from "medusa-plugin-audit-log/workflows"
import { readFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import path from "node:path"
import { connect } from "./connect"
import { entriesOf } from "./entries"
import { until } from "./until"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  cwd: path.join(__dirname, "store"),
  moduleName: "audit-log-chain",
  testSuite: ({ getContainer, dbConfig }) => {
    let database: Client

    const heard = async (): Promise<string> =>
      readFile(path.join(tmpdir(), "audit-log-anchors.jsonl"), "utf8").catch(() => "")

    beforeEach(async () => {
      database = await connect(dbConfig.clientUrl)
    })
    afterEach(() => database.end())

    const log = (): AuditLogModuleService => getContainer().resolve<AuditLogModuleService>(AUDIT_LOG_MODULE)
    const change = (name: string) =>
      database.query("insert into region (id, name, currency_code) values ($1, $1, 'inr')", [name])
    const count = async (sql: string): Promise<number> => {
      const { rows } = await database.query<{ n: string }>(`select count(*) as n from ${sql}`)
      return Number(rows[0]?.n)
    }
    const unsealed = () =>
      count("audit_log_entry e where not exists (select 1 from audit_log_link l where l.entry_id = e.id)")
    const sealed = () => until(async () => (await unsealed()) === 0, 20_000)
    /** What somebody can do who may switch triggers off: the superuser of the database. */
    const tamper = async (...steps: string[]): Promise<void> => {
      await database.query("set session_replication_role = replica")
      for (const step of steps) await database.query(step)
      await database.query("set session_replication_role = origin")
    }
    const tenSealed = async (): Promise<void> => {
      for (let index = 0; index < 10; index += 1) await change(`reg_${index}`)
      await sealed()
    }
    /** The job anchors yesterday by itself; these days are still to come. */
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
    const anchorAnew = async () => {
      await until(async () => (await count("audit_log_anchor")) > 0)
      await change(`reg_anchor_${Math.random()}`)
      await sealed()
      return log().anchor(inDays(5))
    }
    const fifth = "(select entry_id from audit_log_link order by seq limit 1 offset 4)"

    test.each([
      "update audit_log_entry set action = 'x'",
      "delete from audit_log_entry",
      "truncate audit_log_entry",
      "truncate audit_log_entry, audit_log_link cascade",
      "update audit_log_link set hash = repeat('0', 64)",
      "delete from audit_log_link",
      "truncate audit_log_link",
      "update audit_log_anchor set seq = 1",
      "truncate audit_log_checkpoint",
      // Whoever pretends to be the pruning still has nothing that is old enough.
      "begin; select set_config('audit_log.pruning', pg_current_xact_id()::text, true); delete from audit_log_entry",
    ])("the database refuses: %s", async (sql) => {
      await tenSealed()
      await expect(database.query(sql)).rejects.toThrow("append-only")
    })

    test("an entry that is inserted by hand bears the time of the database and the name of its role", async () => {
      await database.query(
        `insert into audit_log_entry (at, txid, actor_type, actor_id, action, target_type)
         values ('2020-01-01', '3', 'user', 'user_somebody', 'changed', 'order')`,
      )
      const [entry] = await entriesOf(database, "target_type = 'order'")
      expect(entry).toMatchObject({ actor_type: "database", actor_id: "postgres" })
      expect(await count("audit_log_entry where at < now() - interval '1 hour'")).toBe(0)
    })

    test("every entry is sealed once, and the chain agrees with itself", async () => {
      await tenSealed()
      const verdict = await verifyLog(getContainer())
      expect(verdict).toMatchObject({ ok: true, break: null })
      expect(verdict.checked).toBe(await count("audit_log_entry"))
    })

    test("an entry whose transaction is still open is sealed after it, and nothing that is younger before it", async () => {
      await tenSealed()
      const slow = await connect(dbConfig.clientUrl)
      await slow.query("begin")
      await slow.query("insert into region (id, name, currency_code) values ('reg_slow', 'Slow', 'inr')")
      await change("reg_quick")
      await log().seal()
      expect(await unsealed()).toBe(1)
      await slow.query("commit")
      await slow.end()
      await sealed()
      const { rows } = await database.query(
        "select e.target_id from audit_log_link l join audit_log_entry e on e.id = l.entry_id order by l.seq desc limit 2",
      )
      expect(rows.map((row: { target_id: string }) => row.target_id)).toEqual(["reg_quick", "reg_slow"])
      expect(await verifyLog(getContainer())).toMatchObject({ ok: true })
    })

    test("twenty that write fifty times each at once have all their entries sealed once", async () => {
      const writers = await Promise.all(Array.from({ length: 20 }, () => connect(dbConfig.clientUrl)))
      await Promise.all(
        writers.map(async (writer, number) => {
          for (let index = 0; index < 50; index += 1)
            await writer.query("insert into region (id, name, currency_code) values ($1, $1, 'inr')", [
              `reg_${number}_${index}`,
            ])
          await writer.end()
        }),
      )
      await Promise.all([log().seal(), log().seal(), log().seal()])
      await sealed()
      expect(await count("audit_log_entry where target_id like 'reg\\_%\\_%'")).toBe(1000)
      expect(await count("audit_log_link")).toBe(await count("audit_log_entry"))
      expect(await verifyLog(getContainer())).toMatchObject({ ok: true })
    })

    test.each([
      [
        "an entry is edited",
        "entry_edited",
        [`update audit_log_entry set after = '{"name": "Other"}' where id = ${fifth}`],
      ],
      [
        "the time of an entry is edited",
        "entry_edited",
        [`update audit_log_entry set at = at - interval '1 day' where id = ${fifth}`],
      ],
      [
        "who acted is edited",
        "entry_edited",
        [`update audit_log_entry set actor_id = 'somebody' where id = ${fifth}`],
      ],
      ["an entry is removed", "entry_removed", [`delete from audit_log_entry where id = ${fifth}`]],
      [
        "an entry and its link are removed",
        "link_removed",
        [`delete from audit_log_entry where id = ${fifth}`, `delete from audit_log_link where seq = 5`],
      ],
      ["a link is edited", "link_edited", ["update audit_log_link set hash = repeat('a', 64) where seq = 5"]],
      [
        "an entry is inserted behind the chain",
        "entry_inserted",
        [
          `insert into audit_log_entry (at, txid, actor_type, action, target_type)
           select at, txid, actor_type, 'changed', 'order' from audit_log_entry order by id limit 1`,
        ],
      ],
      [
        "the end is cut off",
        "end_differs",
        [
          "delete from audit_log_entry where id = (select entry_id from audit_log_link order by seq desc limit 1)",
          "delete from audit_log_link where seq = (select max(seq) from audit_log_link)",
        ],
      ],
      ["an anchor is edited", "anchor_differs", ["update audit_log_anchor set hash = repeat('b', 64)"]],
    ])("it is found when %s (%s)", async (_what, kind, steps) => {
      await tenSealed()
      await anchorAnew()
      await tamper(...steps)
      const verdict = await verifyLog(getContainer())
      expect(verdict).toMatchObject({ ok: false, break: { kind } })
      expect(verdict.break?.message).toMatch(/\.$/)
    })

    test("a chain that was rewritten as a whole differs from the anchor that was kept elsewhere", async () => {
      await tenSealed()
      const anchor = await anchorAnew()
      await tamper(
        `update audit_log_entry set reason = 'rewritten' where id = ${fifth}`,
        "delete from audit_log_link",
        "delete from audit_log_anchor",
        "update audit_log_state set seq = 0, hash = repeat('0', 64), txid = '0', entry_id = 0",
      )
      await sealed()
      expect(await verifyLog(getContainer())).toMatchObject({ ok: true })
      expect(await verifyLog(getContainer(), [anchor ?? { day: "", seq: "", hash: "" }])).toMatchObject({
        ok: false,
        break: { kind: "anchor_differs" },
      })
    })

    test("nothing is sealed on top of an end that somebody cut off", async () => {
      await tenSealed()
      await tamper("delete from audit_log_link where seq = (select max(seq) from audit_log_link)")
      await change("reg_later")
      await expect(log().seal()).rejects.toThrow("Nothing is sealed until somebody has looked")
    })

    test("a database that was restored into a server that counts from the beginning goes on with its chain", async () => {
      await tenSealed()
      // What a restore looks like: the state and the entries tell of transactions that this server has not had yet.
      await tamper("update audit_log_state set txid = '9000000000'")
      await change("reg_after")
      await sealed()
      await change("reg_later")
      await sealed()
      expect(await verifyLog(getContainer())).toMatchObject({ ok: true })
    })

    test("a day is anchored once, and told until somebody has heard it", async () => {
      await tenSealed()
      const anchor = await anchorAnew()
      expect(anchor?.day).toBe(inDays(4).toLocaleDateString("sv-SE", { timeZone: "Asia/Kolkata" }))
      expect(await anchorAnew()).toBeUndefined()
      await until(async () => (await heard()).includes(anchor?.hash ?? ""))
    })

    test("what is older than the retention goes up to an anchor, and the rest still agrees", async () => {
      await tenSealed()
      await log().anchor(inDays(5))
      const old = await count("audit_log_entry")
      await tamper(
        "update audit_log_entry set at = at - interval '800 days'",
        "update audit_log_link set sealed_at = sealed_at - interval '800 days'",
        "update audit_log_anchor set at = at - interval '799 days'",
        "delete from audit_log_link",
        "delete from audit_log_anchor",
        "update audit_log_state set seq = 0, hash = repeat('0', 64), txid = '0', entry_id = 0",
      )
      await sealed()
      await log().anchor(inDays(5))
      await tamper(
        "update audit_log_link set sealed_at = sealed_at - interval '800 days'",
        "update audit_log_anchor set at = at - interval '799 days'",
      )
      await change("reg_young")
      await sealed()
      await expect(database.query("select audit_log_prune(364)")).rejects.toThrow("365 days or longer")
      expect(await log().prune()).toBe(old)
      expect(await count("audit_log_checkpoint")).toBe(1)
      const left = await entriesOf(database)
      expect(left.map(({ target_id }) => target_id)).toEqual(["reg_young"])
      expect(await verifyLog(getContainer())).toMatchObject({ ok: true, checked: 1 })
      expect(await log().prune()).toBe(0)
    })

    test("an entry that cannot be written costs no change: the gap is noted", async () => {
      await database.query(
        "alter table audit_log_entry add constraint refuse check (target_id is distinct from 'reg_refused' or action = 'gap')",
      )
      await change("reg_refused")
      expect(await count("region where id = 'reg_refused'")).toBe(1)
      expect(await entriesOf(database, "target_id = 'reg_refused'")).toMatchObject([
        { action: "gap", target_type: "region", reason: expect.stringContaining("23514") as unknown },
      ])
    })

    test("a log that cannot be written at all costs no change", async () => {
      await database.query("alter table audit_log_entry rename to audit_log_away")
      await change("reg_lost")
      expect(await count("region where id = 'reg_lost'")).toBe(1)
      await database.query("alter table audit_log_away rename to audit_log_entry")
    })

    test("triggers that somebody took off are put back by the sweep, and rows made meanwhile are noted", async () => {
      await log().sweep()
      await database.query('alter table "order" disable trigger user')
      await database.query("drop trigger audit_log_change on region")
      await database.query(
        `insert into "order" (id, currency_code, status, created_at) values ('order_missed', 'inr', 'pending', now() - interval '2 minutes')`,
      )
      expect(await log().sweep()).toMatchObject({ watched: ["order", "region"], gaps: 1 })
      expect(await entriesOf(database, "action = 'gap'")).toMatchObject([
        { target_type: "audit log", about: { tables: ["order", "region"] } },
        { target_type: "order", target_id: "order_missed" },
      ])
      expect(await log().sweep()).toMatchObject({ watched: [], gaps: 0 })
    })

    test("what other code records belongs to its transaction", async () => {
      const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const entry = (action: string) => ({
        action,
        target: { type: "override", id: "order_1" },
        reason: "The bank said so.",
      })
      await knex.transaction((trx) => log().record(entry("overrode"), trx))
      await knex
        .transaction(async (trx) => {
          await log().record(entry("never"), trx)
          throw new Error("No.")
        })
        .catch(() => undefined)
      await log().actAsJob("nightly", () => log().record(entry("recorded")))
      expect(await entriesOf(database, "target_type = 'override'")).toMatchObject([
        { action: "overrode", actor_type: "system", reason: "The bank said so." },
        { action: "recorded", actor_type: "job", actor_id: "nightly" },
      ])
    })
  },
})
