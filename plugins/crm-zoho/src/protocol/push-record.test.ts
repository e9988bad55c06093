import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { httpCall, Secret, systemClock } from "medusa-integration-kit"

import { SANDBOX_CREDENTIALS, startZohoSandbox } from "../sandbox"
import type { ZohoSandbox } from "../sandbox"
import { Attendance } from "./attendance"
import { BatchedCalls } from "./batched-calls"
import type { Link, LinkBook, LinkKind } from "./link-book"
import type { ZohoOutcome } from "./outcome"
import { pushRecord } from "./push-record"
import type { PushKnowledge, PushPolicy, PushResult, RecordToPush } from "./record-to-push"
import { TokenManager } from "./token-manager"
import type { TokenManagerParts } from "./token-manager"
import type { StoredToken, TokenStore } from "./token-store"
import { Trail } from "./trail"
import { ZohoClient } from "./zoho-client"

/** One process's token store, with a lock that really excludes. */
class MemoryTokenStore implements TokenStore {
  token: StoredToken | undefined
  cooldown: Date | undefined
  private queue: Promise<unknown> = Promise.resolve()
  read = () => Promise.resolve(this.token)
  write = (token: StoredToken) => Promise.resolve(void (this.token = token))
  readCooldown = () => Promise.resolve(this.cooldown)
  writeCooldown = (until: Date) => Promise.resolve(void (this.cooldown = until))
  withRefreshLock<T>(work: () => Promise<T>): Promise<T | undefined> {
    const turn = this.queue.then(work, work)
    this.queue = turn
    return turn
  }
}

/** One process's memory of what is called what in Zoho. */
class MemoryLinkBook implements LinkBook {
  private readonly links = new Map<string, Link>()
  private at = (kind: LinkKind, module: string, key: string): string => `${kind} ${module} ${key}`

  find(kind: LinkKind, module: string, keys: readonly string[]): Promise<ReadonlyMap<string, Link>> {
    const found = keys.flatMap((key) => {
      const link = this.links.get(this.at(kind, module, key))
      return link ? [[key, link] as const] : []
    })
    return Promise.resolve(new Map(found))
  }

  keep(kind: LinkKind, module: string, links: ReadonlyMap<string, Link>): Promise<void> {
    for (const [key, link] of links) this.links.set(this.at(kind, module, key), link)
    return Promise.resolve()
  }

  forget(kind: LinkKind, module: string, keys: readonly string[]): Promise<void> {
    for (const key of keys) this.links.delete(this.at(kind, module, key))
    return Promise.resolve()
  }
}

let zoho: ZohoSandbox
let links: MemoryLinkBook
let batched: BatchedCalls
let store: MemoryTokenStore
let now: Date

beforeEach(async () => {
  now = new Date("2026-11-21T06:00:00Z")
  store = new MemoryTokenStore()
  links = new MemoryLinkBook()
  batched = new BatchedCalls(new Attendance(0))
  zoho = await startZohoSandbox({ clock: () => now })
})
afterEach(() => zoho.close())

function client(settings: Partial<TokenManagerParts["settings"]> = {}): ZohoClient {
  const tokens = new TokenManager({
    settings: {
      environment: "sandbox",
      dataCentre: "in",
      clientId: SANDBOX_CREDENTIALS.clientId,
      clientSecret: new Secret(SANDBOX_CREDENTIALS.clientSecret),
      refreshToken: new Secret(SANDBOX_CREDENTIALS.refreshToken),
      accountsUrl: zoho.url,
      apiUrl: zoho.url,
      ...settings,
    },
    store,
    wire: httpCall,
    clock: () => now,
    timeoutMs: 400,
  })
  return new ZohoClient(tokens, httpCall, { timeoutMs: 400 })
}

function salesOrder(key = "order_01", header: RecordToPush["header"] = {}): RecordToPush {
  return {
    module: "Sales_Orders",
    keyField: "Store_Order_ID",
    key,
    header: {
      Subject: "Web order #1001",
      Customer_Name: "Meera Iyer",
      Amount_Paid: 1258,
      Adjustment: 60,
      ...header,
    },
    lines: {
      subform: "Ordered_Items",
      products: { module: "Products", keyField: "Product_Code" },
      rows: [
        line({ code: "KEY-TAN", name: "Leather loop keyring (Tan)" }, 2, 499),
        line({ code: "MUG-EMR", name: "Ceramic mug (Emerald)" }, 1, 200),
      ],
    },
    droppable: ["Mobile", "Email"],
    noteField: "Description",
  }
}

type Known = Partial<PushKnowledge> & Partial<PushPolicy>

function push(zohoClient: ZohoClient, record: RecordToPush, known: Known): Promise<ZohoOutcome<PushResult>> {
  const { onHandDelete = "leave", trigger = ["workflow"], ...knowledge } = known
  return pushRecord(
    { client: zohoClient, calls: batched, links, trail: new Trail() },
    {
      record,
      knowledge: {
        changed: record.header,
        linesChanged: true,
        sentProducts: [],
        inDoubt: false,
        ...knowledge,
      },
      policy: { onHandDelete, trigger },
    },
  )
}

function line(product: { code: string; name: string }, quantity: number, listPrice: number) {
  return {
    key: `item_${product.code}`,
    product: { ...product, unitPrice: listPrice },
    quantity,
    listPrice,
    discount: 0,
    description: product.name,
  }
}

const firstTry: Known = { inDoubt: false }
const laterTry: Known = { inDoubt: true }

async function records(module: string): Promise<Record<string, unknown>[]> {
  const response = await fetch(`${zoho.url}/sandbox/records/${module}`)
  const body = (await response.json()) as { records: Record<string, unknown>[] }
  return body.records
}

async function calls(part: string): Promise<number> {
  const body = (await (await fetch(`${zoho.url}/sandbox/calls`)).json()) as { calls: { path: string }[] }
  return body.calls.filter((call) => call.path.includes(part)).length
}

function plan(fault: object): Promise<Response> {
  return fetch(`${zoho.url}/sandbox/faults`, { method: "POST", body: JSON.stringify(fault) })
}

function scenario(name: string, params: object): Promise<Response> {
  const body = JSON.stringify({ name, ...params })
  return fetch(`${zoho.url}/sandbox/scenarios`, { method: "POST", body })
}

describe("an order on its way to Zoho", () => {
  it("becomes one record with its lines and its products", async () => {
    const outcome = await push(client(), salesOrder(), firstTry)
    expect(outcome).toMatchObject({ kind: "accepted", value: { act: "made", dropped: [] } })
    const [order] = await records("Sales_Orders")
    expect(order).toMatchObject({
      Store_Order_ID: "order_01",
      Customer_Name: "Meera Iyer",
      Grand_Total: 1258,
    })
    expect(order?.["Ordered_Items"]).toMatchObject([
      { Product_Name: { name: "Leather loop keyring (Tan)" }, Quantity: 2, List_Price: 499, Total: 998 },
      { Product_Name: { name: "Ceramic mug (Emerald)" }, Quantity: 1, Total: 200 },
    ])
    expect(await records("Products")).toHaveLength(2)
  })

  it("that is sent twice is one record with its lines once", async () => {
    const zohoClient = client()
    await push(zohoClient, salesOrder(), firstTry)
    const again = await push(zohoClient, salesOrder("order_01", { Customer_Name: "Meera R. Iyer" }), firstTry)
    expect(again).toMatchObject({ kind: "accepted", value: { act: "changed" } })
    const orders = await records("Sales_Orders")
    expect(orders).toHaveLength(1)
    expect(orders[0]?.["Customer_Name"]).toBe("Meera R. Iyer")
    expect(orders[0]?.["Ordered_Items"]).toHaveLength(2)
  })

  it("whose answer was lost is looked up before it is sent again", async () => {
    await plan({ on: "upsert", module: "Sales_Orders", fault: "lost-answer" })
    const lost = await push(client(), salesOrder(), firstTry)
    expect(lost).toMatchObject({ kind: "unknown", code: "connection_lost" })
    expect(await records("Sales_Orders")).toHaveLength(1)

    const found = await push(client(), salesOrder(), laterTry)
    expect(found).toMatchObject({ kind: "accepted", value: { act: "changed" } })
    expect(await calls("Sales_Orders/upsert")).toBe(1)
    expect((await records("Sales_Orders"))[0]?.["Ordered_Items"]).toHaveLength(2)
  })

  it.each(["timeout", "reset", "500", "502"])(
    "that met a %s has an unknown outcome and arrives once",
    async (fault) => {
      await plan({ on: "upsert", module: "Sales_Orders", fault })
      expect((await push(client(), salesOrder(), firstTry)).kind).toBe("unknown")
      expect(await push(client(), salesOrder(), laterTry)).toMatchObject({ kind: "accepted" })
      expect(await records("Sales_Orders")).toHaveLength(1)
    },
  )

  it("is not sent while the look-up fails: a failed search is not an empty one", async () => {
    await plan({ on: "coql", fault: "500", times: 1 })
    const record = { ...salesOrder(), lines: undefined, module: "Web_Orders", header: { Name: "#1001" } }
    expect((await push(client(), record, laterTry)).kind).toBe("unknown")
    expect(await calls("Web_Orders/upsert")).toBe(0)
  })

  it("whose record is known is brought up to date by its id", async () => {
    const made = await push(client(), salesOrder(), firstTry)
    if (made.kind !== "accepted") throw new Error("not made")
    const changed = salesOrder("order_01", { Subject: "Web order #1001 (changed)" })
    await push(client(), changed, { inDoubt: true, knownId: made.value.id })
    expect(await records("Sales_Orders")).toMatchObject([{ Subject: "Web order #1001 (changed)" }])
    expect(await calls("Sales_Orders/upsert")).toBe(1)
  })

  it("whose record was deleted in Zoho is made again where the mapping says so", async () => {
    const known = { knownId: "700100000099999999", onHandDelete: "recreate" } as const
    const made = await push(client(), salesOrder(), known)
    expect(made).toMatchObject({ kind: "accepted", value: { act: "made" } })
  })

  it("whose record was deleted in Zoho stays deleted where the mapping says so, lines or none", async () => {
    const known = { knownId: "700100000099999999", onHandDelete: "leave" } as const
    expect(await push(client(), salesOrder(), known)).toMatchObject({ value: { kind: "left" } })
    const flat = { ...salesOrder(), lines: undefined, module: "Web_Orders", header: { Name: "#1001" } }
    expect(await push(client(), flat, known)).toMatchObject({ value: { kind: "left" } })
    expect(await records("Sales_Orders")).toHaveLength(0)
  })

  it("arrives without a phone and an e-mail that Zoho refuses, and the note keeps them", async () => {
    const record = salesOrder("order_01", { Mobile: "call me ☎", Email: "meera@localhost" })
    const outcome = await push(client(), record, firstTry)
    expect(outcome).toMatchObject({ kind: "accepted", value: { dropped: ["Mobile", "Email"] } })
    const [order] = await records("Sales_Orders")
    expect(order).not.toHaveProperty("Mobile")
    expect(order?.["Description"]).toBe("Mobile: call me ☎\nEmail: meera@localhost")
  })

  it.each([
    [{ Payment_Status: "Paid" }, "INVALID_DATA", "Payment_Status"],
    [{ Payment_Reference: "x".repeat(256) }, "INVALID_DATA", "Payment_Reference"],
    [{ Misspelt_Field: "x" }, "INVALID_DATA", "Misspelt_Field"],
    [{ Amount_Paid: "1258.00" }, "INVALID_DATA", "Amount_Paid"],
    [{ Ordered_At: "2026-11-21T06:00:00.000Z" }, "INVALID_DATA", "Ordered_At"],
    [{ Subject: "" }, "MANDATORY_NOT_FOUND", "Subject"],
  ])(
    "with a field that Zoho refuses (%o) is a fault of the record that names the field",
    async (header, code, field) => {
      const outcome = await push(client(), salesOrder("order_01", header), firstTry)
      expect(outcome).toMatchObject({ kind: "refused", verdict: "record", code, field })
      expect(await records("Sales_Orders")).toHaveLength(0)
    },
  )

  it("whose products somebody deleted in Zoho arrives with new ones", async () => {
    await push(client(), salesOrder(), firstTry)
    for (const { id } of await records("Products"))
      await scenario("record-deleted", { module: "Products", id })
    const outcome = await push(client(), salesOrder("order_02", { Subject: "Web order #1002" }), firstTry)
    expect(outcome).toMatchObject({ kind: "accepted", value: { act: "made" } })
    expect(await records("Products")).toHaveLength(2)
  })

  it("leaves a product's record in Zoho as sales staff edited it", async () => {
    await push(client(), salesOrder(), firstTry)
    const renamed = salesOrder("order_02", { Subject: "Web order #1002" })
    const [first] = renamed.lines?.rows ?? []
    if (!first || !renamed.lines) throw new Error("no line")
    const rows = [{ ...first, product: { ...first.product, name: "Renamed in the shop" } }]
    await push(client(), { ...renamed, lines: { ...renamed.lines, rows } }, firstTry)
    const names = (await records("Products")).map((product) => product["Product_Name"])
    expect(names).toEqual(["Ceramic mug (Emerald)", "Leather loop keyring (Tan)"])
  })

  it("sent by two workers at once is one record", async () => {
    await Promise.all([1, 2, 3].map(() => push(client(), salesOrder(), firstTry)))
    await push(client(), salesOrder(), laterTry)
    const orders = await records("Sales_Orders")
    expect(orders).toHaveLength(1)
    expect(orders[0]?.["Ordered_Items"]).toHaveLength(2)
  })
})

describe("the access token", () => {
  it("is asked for once however many orders go out at the same time", async () => {
    const zohoClient = client()
    await Promise.all(
      ["a", "b", "c", "d"].map((key) => push(zohoClient, salesOrder(`order_${key}`), firstTry)),
    )
    expect(await calls("/oauth/v2/token")).toBe(1)
  })

  it("that Zoho refuses is renewed once and the order goes out", async () => {
    await push(client(), salesOrder("order_a"), firstTry)
    await plan({ on: "upsert", fault: "invalid-token" })
    expect(await push(client(), salesOrder("order_b"), firstTry)).toMatchObject({ kind: "accepted" })
    expect(await calls("/oauth/v2/token")).toBe(2)
  })

  it("that is refused although it is fresh is a fault of the connection", async () => {
    await plan({ fault: "invalid-token", on: "coql", times: 10 })
    const outcome = await push(client(), salesOrder(), firstTry)
    expect(outcome).toMatchObject({ kind: "refused", verdict: "connection", code: "INVALID_TOKEN" })
    expect(await calls("/oauth/v2/token")).toBe(2)
  })

  it("lives an hour of seconds and is renewed before its end", async () => {
    await push(client(), salesOrder("order_a"), firstTry)
    now = new Date(now.getTime() + 54 * 60 * 1000)
    await push(client(), salesOrder("order_b"), firstTry)
    expect(await calls("/oauth/v2/token")).toBe(1)
    now = new Date(now.getTime() + 2 * 60 * 1000)
    await push(client(), salesOrder("order_c"), firstTry)
    expect(await calls("/oauth/v2/token")).toBe(2)
  })

  it.each([
    ["refreshToken", "refresh_token_dead"],
    ["clientSecret", "invalid_client_secret"],
  ] as const)(
    "of a wrong %s pauses the connection, without the secret in the message",
    async (name, code) => {
      const wrong = client({ [name]: new Secret("1000.deadbeefdead.deadbeefdead") })
      const outcome = await push(wrong, salesOrder(), firstTry)
      expect(outcome).toMatchObject({ kind: "refused", verdict: "connection", code })
      expect(JSON.stringify(outcome)).not.toContain("deadbeef")
    },
  )

  it("is not asked for while Zoho's throttle lasts", async () => {
    await plan({ on: "token", fault: "throttle" })
    const first = await push(client(), salesOrder(), firstTry)
    expect(first).toMatchObject({ kind: "refused", verdict: "throttled", waitSeconds: 600 })
    now = new Date(now.getTime() + 9 * 60 * 1000)
    expect(await push(client(), salesOrder(), firstTry)).toMatchObject({
      verdict: "throttled",
      waitSeconds: 60,
    })
    expect(await calls("/oauth/v2/token")).toBe(1)
    now = new Date(now.getTime() + 61 * 1000)
    expect(await push(client(), salesOrder(), firstTry)).toMatchObject({ kind: "accepted" })
  })

  it("is given ten times in ten minutes and then no more", async () => {
    for (let made = 0; made < 10; made += 1) {
      store = new MemoryTokenStore()
      await push(client(), salesOrder(`order_${made}`), firstTry)
    }
    store = new MemoryTokenStore()
    expect(await push(client(), salesOrder("order_x"), firstTry)).toMatchObject({
      code: "token_throttle",
    })
  })

  it("for a host that is not Zoho's is sent nowhere", async () => {
    const outcome = await push(client({ apiUrl: undefined }), salesOrder(), firstTry)
    expect(outcome).toMatchObject({ kind: "refused", verdict: "connection", code: "api_domain_not_allowed" })
    expect(await calls("/crm/")).toBe(0)
  })
})

describe("the whole connection", () => {
  it.each([
    ["scope-mismatch", "OAUTH_SCOPE_MISMATCH", "connection"],
    ["no-permission", "NO_PERMISSION", "connection"],
    ["invalid-module", "INVALID_MODULE", "connection"],
    ["429", "TOO_MANY_REQUESTS", "throttled"],
    ["record-locked", "RECORD_LOCKED", "later"],
  ])("met by %s is told apart from a fault of the order", async (fault, code, verdict) => {
    await plan({ on: "upsert", module: "Sales_Orders", fault })
    expect(await push(client(), salesOrder(), firstTry)).toMatchObject({
      kind: "refused",
      code,
      verdict,
    })
  })

  it("that cannot be reached has certainly done nothing", async () => {
    const zohoClient = client()
    await zoho.close()
    const outcome = await push(zohoClient, salesOrder(), firstTry)
    expect(outcome).toMatchObject({ kind: "refused", verdict: "outage", code: "ECONNREFUSED" })
    zoho = await startZohoSandbox({ clock: systemClock })
  })
})
