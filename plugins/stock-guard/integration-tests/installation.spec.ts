import type { Client } from "@medusajs/framework/pg"
import { connect } from "./books"
import { medusa, type Finished } from "./medusa-command"

jest.setTimeout(240_000)

const NAME = "stock_guard_installation"
const env = (name: string, otherwise: string): string => process.env[name] ?? otherwise
const server = `postgres://${env("DB_USERNAME", "postgres")}:${env("DB_PASSWORD", "")}@${env("DB_HOST", "localhost")}:${env("DB_PORT", "5432")}`
const url = `${server}/${NAME}`

const MIGRATE = ["db:migrate", "--skip-scripts", "--skip-search"]
const boot = (): Promise<Finished> => medusa(url, ["exec", "./src/scripts/boot.js"])

describe("the guard in the database", () => {
  let database: Client

  const maintenance = async (sql: string): Promise<void> => {
    const client = await connect(`${server}/postgres`)
    await client.query(sql)
    await client.end()
  }
  const triggers = async (): Promise<string[]> => {
    const { rows } = await database.query<{ tgname: string }>(
      "select tgname from pg_trigger where tgname like 'stock_guard%' order by 1",
    )
    return rows.map(({ tgname }) => tgname)
  }
  const ALL = [
    "stock_guard_level",
    "stock_guard_reservation_delete",
    "stock_guard_reservation_insert",
    "stock_guard_reservation_update",
  ]

  beforeAll(async () => {
    await maintenance(`drop database if exists ${NAME} with (force)`)
    await maintenance(`create database ${NAME}`)
    database = await connect(url)
  })
  afterAll(async () => {
    await database.end()
    await maintenance(`drop database if exists ${NAME} with (force)`)
  })

  test("on an empty database plugins migrate before the inventory module, and the migration leaves it to the boot", async () => {
    const { code, output } = await medusa(url, MIGRATE)
    expect(code).toBe(0)
    expect(output.indexOf("MODULE: stock_guard")).toBeGreaterThan(-1)
    expect(output.indexOf("MODULE: stock_guard")).toBeLessThan(output.indexOf("MODULE: inventory"))
    expect(await triggers()).toEqual([])
  })

  test("the first boot installs the guard", async () => {
    const { output } = await boot()
    expect(output).toContain("triggers installed in the database")
    expect(output).toContain("STATE installed")
    expect(await triggers()).toEqual(ALL)
  })

  test("of two processes that boot at once without a guard one installs it and both run with it", async () => {
    await database.query("drop function stock_guard_level, stock_guard_reservation cascade")
    const outputs = (await Promise.all([boot(), boot()])).map(({ output }) => output)
    for (const output of outputs) expect(output).toContain("STATE installed")
    expect(outputs.filter((output) => output.includes("triggers installed in the database"))).toHaveLength(1)
    expect(await triggers()).toEqual(ALL)
  })

  test("a trigger that somebody disabled is put back at the next boot", async () => {
    await database.query("alter table inventory_level disable trigger stock_guard_level")
    expect((await boot()).output).toContain("triggers installed in the database")
    const { rows } = await database.query(
      "select tgenabled from pg_trigger where tgname = 'stock_guard_level'",
    )
    expect(rows).toEqual([{ tgenabled: "O" }])
  })

  test("a newer guard, installed by a process of the next version, is left alone", async () => {
    const newer = "medusa-plugin-stock-guard 99"
    await database.query(`comment on function stock_guard_level() is '${newer}'`)
    await database.query(`comment on function stock_guard_reservation() is '${newer}'`)
    const { output } = await boot()
    expect(output).toContain("STATE installed")
    expect(output).not.toContain("triggers installed in the database")
  })

  test("db:rollback removes every trace of the guard", async () => {
    const { code } = await medusa(url, ["db:rollback", "stock_guard"])
    expect(code).toBe(0)
    expect(await triggers()).toEqual([])
    const { rows } = await database.query("select proname from pg_proc where proname like 'stock_guard%'")
    expect(rows).toEqual([])
  })

  test("in a store that has its tables the migration installs the guard and puts drifted quantities right", async () => {
    await database.query(`
      insert into inventory_item (id, title) values ('iitem_old', 'Old');
      insert into reservation_item (id, inventory_item_id, location_id, quantity, raw_quantity)
        values ('resitem_old', 'iitem_old', 'sloc_old', 2, '{"value": "2", "precision": 20}');
      insert into inventory_level (id, inventory_item_id, location_id, stocked_quantity, reserved_quantity,
                                   raw_stocked_quantity, raw_reserved_quantity, raw_incoming_quantity)
        values ('ilev_old', 'iitem_old', 'sloc_old', 1, 7, '{"value": "1", "precision": 20}',
                '{"value": "7", "precision": 20}', '{"value": "0", "precision": 20}');`)
    expect((await medusa(url, MIGRATE)).code).toBe(0)
    expect(await triggers()).toEqual(ALL)
    const { rows } = await database.query(
      "select stocked_quantity, reserved_quantity, raw_reserved_quantity from inventory_level where id = 'ilev_old'",
    )
    expect(rows).toEqual([
      { stocked_quantity: "1", reserved_quantity: "2", raw_reserved_quantity: { value: "2", precision: 20 } },
    ])
  })

  test("a store that cannot be guarded does not start, and says why", async () => {
    await database.query("alter table reservation_item rename to reservation_item_away")
    await database.query("drop function stock_guard_level() cascade")
    const { code, output } = await boot()
    expect(code).not.toBe(0)
    expect(output).toContain("the stock guard does not let the application start")
    await database.query("alter table reservation_item_away rename to reservation_item")
    expect((await boot()).output).toContain("STATE installed")
  })
})
