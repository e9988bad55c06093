import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Client } from "@medusajs/framework/pg"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { enqueue, registeredDestinations } from "../src/destination"
import type { Verdict } from "../src/destination"
import runJob from "../src/jobs/deliver-outbox"
import { outboxModule } from "../src/workflows/outbox-module"
import { workNow, workTurn } from "../src/workflows"
import { TestDestination } from "./test-destination"
import { until } from "./until"
import { STORE } from "./worker-process"

jest.setTimeout(300_000)

const UNAVAILABLE = { kind: "retry", code: "http_503", message: "Service unavailable." } as const
const SECRET = "1000.5ec3e75ec3e75ec3e7"

medusaIntegrationTestRunner({
  cwd: STORE,
  moduleName: "outbox-deliveries",
  testSuite: ({ getContainer, dbConfig }) => {
    let database: Client
    let crm: TestDestination

    beforeEach(async () => {
      database = new Client({ connectionString: dbConfig.clientUrl })
      await database.connect()
      crm = new TestDestination("crm")
      new TestDestination("mail")
    })
    afterEach(() => database.end())

    const add = (subject: string, key = subject, destination = "crm") =>
      enqueue(getContainer(), {
        destination,
        kind: "paid_order",
        subject,
        dedupeKey: key,
        payload: { order_id: subject },
      })
    const turn = () => workTurn(getContainer())
    const outbox = () => outboxModule(getContainer())
    const rows = async (sql: string, values: unknown[] = []): Promise<unknown[]> => {
      const answer: { rows: unknown[] } = await database.query(sql, values)
      return answer.rows
    }
    const delivery = async (id: string): Promise<unknown> =>
      (await rows("select * from outbox_delivery where id = $1", [id]))[0]
    const makeDue = () =>
      rows("update outbox_delivery set due_at = now() where state in ('waiting','sending')")
    const secondsUntilDue = async (id: string): Promise<number> => {
      const found = await rows(
        "select extract(epoch from due_at - now())::float8 as seconds from outbox_delivery where id = $1",
        [id],
      )
      return z.tuple([z.object({ seconds: z.number() })]).parse(found)[0].seconds
    }
    /** Collects the log's errors while a test runs. */
    const errors = (): string[] => {
      const lines: string[] = []
      const logger = getContainer().resolve(ContainerRegistrationKeys.LOGGER)
      jest.spyOn(logger, "error").mockImplementation((line) => void lines.push(String(line)))
      return lines
    }
    afterEach(() => jest.restoreAllMocks())

    describe("enqueueing", () => {
      test("the same key twelve times at once makes one delivery", async () => {
        const all = await Promise.all(Array.from({ length: 12 }, () => add("order_1")))
        expect(all.filter(({ isNew }) => isNew)).toHaveLength(1)
        expect(new Set(all.map(({ id }) => id)).size).toBe(1)
        expect(await rows("select * from outbox_delivery")).toHaveLength(1)
      })

      test("the same key for two destinations makes two", async () => {
        await add("order_1")
        expect(await add("order_1", "order_1", "mail")).toMatchObject({ isNew: true })
      })

      test("in a transaction that is rolled back makes none", async () => {
        const db = getContainer().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
        const payload = {}
        const doomed = db.transaction(async (trx) => {
          await enqueue(
            getContainer(),
            { destination: "crm", kind: "k", subject: "s", dedupeKey: "d", payload },
            trx,
          )
          throw new Error("no")
        })
        await expect(doomed).rejects.toThrow("no")
        expect(await rows("select * from outbox_delivery")).toEqual([])
      })

      test("what cannot be stored is refused with every fault, and nothing is stored", async () => {
        await expect(add("", "k", "Not A Name")).rejects.toThrow(
          /destination: .*subject: .*Nothing was stored/s,
        )
        expect(await rows("select * from outbox_delivery")).toEqual([])
      })

      test("the database refuses a second row of a key and a second delivery of a subject in flight", async () => {
        const { id } = await add("order_1", "a")
        await add("order_1", "b")
        await expect(
          rows(
            "insert into outbox_delivery (id, destination, kind, subject, dedupe_key, payload) values ('x', 'crm', 'k', 's', 'a', '{}')",
          ),
        ).rejects.toThrow(/destination_dedupe_key/)
        const send = (key: string) =>
          rows("update outbox_delivery set state = 'sending', claim_token = 't' where dedupe_key = $1", [key])
        await send("a")
        await expect(send("b")).rejects.toThrow(/IDX_outbox_delivery_in_flight/)
        await expect(rows("update outbox_delivery set state = 'done' where id = $1", [id])).rejects.toThrow(
          /check/,
        )
      })
    })

    describe("the worker", () => {
      test("delivers what is due and keeps the name that the other side gave it", async () => {
        const { id } = await add("order_1")
        crm.answer = () => ({ kind: "done", reference: "7001", request: "POST /orders", answer: "201" })
        await turn()
        await turn()
        expect(crm.sends).toHaveLength(1)
        expect(crm.sends[0]).toMatchObject({
          mayHaveArrived: false,
          attempt: 1,
          delivery: { id, kind: "paid_order", subject: "order_1", payload: { order_id: "order_1" } },
        })
        expect(await delivery(id)).toMatchObject({
          state: "done",
          remote_reference: "7001",
          tries: 0,
          claim_token: null,
        })
        expect(await rows("select * from outbox_attempt")).toMatchObject([
          { number: 1, verdict: "done", request: "POST /orders", answer: "201" },
        ])
      })

      test("four turns at once send each of a hundred deliveries once", async () => {
        for (let index = 0; index < 100; index++) await add(`order_${index}`)
        await Promise.all([turn(), turn(), turn(), turn()])
        expect(crm.sends).toHaveLength(100)
        expect(new Set(crm.subjects).size).toBe(100)
      })

      test("never sends a later delivery of a subject before an earlier one, and the subjects do not wait for each other", async () => {
        for (const key of ["1", "2", "3"]) for (const order of ["a", "b", "c"]) await add(order, order + key)
        crm.answer = ({ delivery: { dedupeKey } }) => (dedupeKey === "a1" ? UNAVAILABLE : { kind: "done" })
        await turn()
        const keys = crm.sends.map((send) => send.delivery.dedupeKey)
        expect(keys).toHaveLength(7)
        expect(keys.filter((key) => key.startsWith("b"))).toEqual(["b1", "b2", "b3"])
        expect(keys.filter((key) => key.startsWith("a"))).toEqual(["a1"])
        crm.answer = () => ({ kind: "done" })
        await makeDue()
        await turn()
        expect(crm.sends.slice(7).map((send) => send.delivery.dedupeKey)).toEqual(["a1", "a2", "a3"])
      })

      test("a dead delivery does not hold up the later ones of its subject", async () => {
        await add("order_1", "first")
        await add("order_1", "second")
        crm.answer = ({ delivery: { dedupeKey } }) =>
          dedupeKey === "first"
            ? { kind: "dead", code: "INVALID_DATA", message: "No email." }
            : { kind: "done" }
        await turn()
        expect(await rows("select state from outbox_delivery order by seq")).toEqual([
          { state: "dead" },
          { state: "done" },
        ])
      })

      test("a thrown error, no verdict, and no answer in time are tries that may have arrived", async () => {
        new TestDestination("slow", { timeoutSeconds: 0.2, deliver: () => new Promise(() => undefined) })
        const { id: slow } = await add("order_1", "slow", "slow")
        const { id: thrown } = await add("order_2")
        const { id: none } = await add("order_3")
        const nonsense: Verdict = { kind: "done" }
        Reflect.set(nonsense, "kind", "perhaps")
        crm.answer = ({ delivery: { subject } }) => {
          if (subject === "order_2") throw new Error("socket hang up")
          return nonsense
        }
        await turn()
        const waiting = { state: "waiting", tries: 1, may_have_arrived: true }
        expect(await delivery(slow)).toMatchObject({ ...waiting, last_code: "timed_out" })
        expect(await delivery(thrown)).toMatchObject({
          ...waiting,
          last_code: "thrown",
          last_message: "socket hang up",
        })
        expect(await delivery(none)).toMatchObject({ ...waiting, last_code: "no_verdict" })
      })

      test("a worker whose lease ended is overtaken: its late answer changes nothing but its attempt", async () => {
        const { id } = await add("order_1")
        let answerLate: (verdict: Verdict) => void = () => undefined
        crm.answer = ({ attempt }) =>
          attempt === 1
            ? new Promise((resolve) => (answerLate = resolve))
            : { kind: "done", reference: "second" }
        const late = turn()
        await until("it is being sent", () => crm.sends.length === 1)
        await makeDue()
        await turn()
        answerLate({ kind: "dead", code: "LATE", message: "Too late." })
        await late
        expect(crm.sends.map((send) => send.mayHaveArrived)).toEqual([false, true])
        expect(await delivery(id)).toMatchObject({ state: "done", remote_reference: "second", tries: 1 })
        expect(await rows("select number, verdict, code from outbox_attempt order by number")).toEqual([
          { number: 1, verdict: "late", code: "LATE" },
          { number: 2, verdict: "done", code: null },
        ])
      })

      test("a delivery that ends its worker every time is given up after the table", async () => {
        const { id } = await add("order_1")
        await rows(
          `update outbox_delivery set state = 'sending', claim_token = 't', tries = 7, attempts = 8, due_at = now() where id = $1`,
          [id],
        )
        await turn()
        expect(crm.sends).toEqual([])
        expect(await delivery(id)).toMatchObject({ state: "dead", tries: 8, last_code: "worker_lost" })
      })

      test("a delivery is not tried before its time: not by a turn, not in a hurry, and not after a failure of another", async () => {
        const notBefore = new Date(Date.now() + 600_000)
        const order = { destination: "crm", kind: "reminder", payload: {} }
        const { id } = await enqueue(getContainer(), {
          ...order,
          subject: "order_1:reminder",
          dedupeKey: "later",
          notBefore,
        })
        const past = { ...order, subject: "order_3", dedupeKey: "past", notBefore: new Date(0) }
        await enqueue(getContainer(), past)
        await add("order_2")
        crm.answer = ({ delivery: { subject } }) => (subject === "order_2" ? UNAVAILABLE : { kind: "done" })
        await turn()
        expect(await workNow(getContainer())).toEqual([
          { destination: "crm", state: "done", total: 1 },
          { destination: "crm", state: "waiting", total: 2 },
        ])
        expect([...crm.subjects].sort()).toEqual(["order_2", "order_2", "order_3"])
        expect(await delivery(id)).toMatchObject({ state: "waiting", attempts: 0, due_at: notBefore })
        await makeDue()
        await turn()
        expect(crm.subjects.filter((subject) => subject === "order_1:reminder")).toHaveLength(1)
      })

      test("deliveries to an unknown destination, or to one that is off, wait untouched", async () => {
        const off = new TestDestination("switched-off", { isOn: () => false })
        await add("order_1", "a", "nobody-brings-this")
        await add("order_1", "b", "switched-off")
        await turn()
        expect(off.sends).toEqual([])
        expect(await rows("select state, attempts from outbox_delivery")).toEqual([
          { state: "waiting", attempts: 0 },
          { state: "waiting", attempts: 0 },
        ])
      })
    })

    describe("a failed delivery", () => {
      test("waits for the table's steps with jitter, and is a dead letter with its reason after the eighth try", async () => {
        const { id } = await add("order_1")
        crm.answer = () => UNAVAILABLE
        const waits: number[] = []
        for (let tries = 1; tries <= 7; tries++) {
          await turn()
          waits.push(await secondsUntilDue(id))
          await makeDue()
        }
        const steps = [30, 120, 600, 1800, 7200, 21_600, 43_200]
        waits.forEach((wait, index) => {
          expect(wait).toBeGreaterThan((steps[index] ?? 0) * 0.8 - 5)
          expect(wait).toBeLessThan((steps[index] ?? 0) * 1.2 + 1)
        })
        await turn()
        expect(await delivery(id)).toMatchObject({
          state: "dead",
          tries: 8,
          last_code: "http_503",
          last_message: "Service unavailable.",
        })
        await makeDue()
        await turn()
        expect(crm.sends).toHaveLength(8)
      })

      test("waits as long as the other side asks", async () => {
        const { id } = await add("order_1")
        crm.answer = () => ({ ...UNAVAILABLE, after: new Date(Date.now() + 300_000) })
        await turn()
        const wait = await secondsUntilDue(id)
        expect(wait).toBeGreaterThan(290)
        expect(wait).toBeLessThan(361)
      })

      test("that certainly sent nothing leaves no doubt, and an earlier doubt stays", async () => {
        await add("order_1")
        crm.answer = ({ attempt }) => ({ ...UNAVAILABLE, nothingSent: attempt !== 2 })
        for (let tries = 1; tries <= 4; tries++) {
          await turn()
          await makeDue()
        }
        expect(crm.sends.map((send) => send.mayHaveArrived)).toEqual([false, false, true, true])
      })

      test("is replayed by a person with all its tries before it, and told that it may have arrived", async () => {
        const { id } = await add("order_1")
        crm.answer = () => ({ kind: "dead", code: "INVALID_DATA", message: "No email." })
        await turn()
        crm.answer = () => ({ kind: "done" })
        expect(await outbox().decisions.replay(id, "user_1")).toMatchObject({ state: "waiting", tries: 0 })
        await turn()
        expect(await delivery(id)).toMatchObject({ state: "done", attempts: 2 })
        expect(crm.sends[1]).toMatchObject({ mayHaveArrived: true, attempt: 2 })
        expect(await rows("select actor, act, delivery_id from outbox_act")).toEqual([
          { actor: "user_1", act: "replay", delivery_id: id },
        ])
      })

      test("is replayed with all others of its destination and reason, and the others stay dead", async () => {
        for (let index = 0; index < 30; index++) await add(`order_${index}`)
        crm.answer = ({ delivery: { subject } }) => ({
          kind: "dead",
          code: subject === "order_7" ? "OTHER" : "INVALID_DATA",
          message: "No.",
        })
        await turn()
        crm.answer = () => ({ kind: "done" })
        const filter = { destination: "crm", state: "dead", code: "INVALID_DATA" } as const
        expect(await outbox().decisions.replayMany(filter, "user_1")).toBe(29)
        await turn()
        expect(
          await rows(
            "select state, count(*)::int as total from outbox_delivery group by state order by state",
          ),
        ).toEqual([
          { state: "dead", total: 1 },
          { state: "done", total: 29 },
        ])
      })

      test("in flight is neither replayed nor discarded", async () => {
        const { id } = await add("order_1")
        let finish: (verdict: Verdict) => void = () => undefined
        crm.answer = () => new Promise((resolve) => (finish = resolve))
        const sending = turn()
        await until("it is being sent", () => crm.sends.length === 1)
        expect(await outbox().decisions.replay(id, "user_1")).toBeUndefined()
        expect(await outbox().decisions.discard(id, "no", "user_1")).toBeUndefined()
        finish({ kind: "done" })
        await sending
      })

      test("that was discarded is not sent, and the later ones of its subject are", async () => {
        const { id } = await add("order_1", "first")
        await add("order_1", "second")
        await outbox().decisions.discard(id, "Sent by hand.", "user_1")
        await turn()
        expect(crm.sends.map((send) => send.delivery.dedupeKey)).toEqual(["second"])
      })
    })

    describe("a destination", () => {
      const denied = { kind: "pause_destination", code: "invalid_token", message: "Connect again." } as const

      test("that pauses itself raises one alarm, burns no try of any delivery, and is asked no more", async () => {
        const lines = errors()
        for (let index = 0; index < 20; index++) await add(`order_${index}`)
        crm.answer = () => denied
        await Promise.all([turn(), turn()])
        const asked = crm.sends.length
        expect(asked).toBeLessThanOrEqual(8)
        await turn()
        expect(crm.sends).toHaveLength(asked)
        expect(lines.filter((line) => line.includes("paused"))).toEqual([
          expect.stringContaining("crm are paused: invalid_token: Connect again."),
        ])
        expect(await rows("select distinct state, tries from outbox_delivery")).toEqual([
          { state: "waiting", tries: 0 },
        ])
        expect(await rows("select actor, act, destination, note from outbox_act")).toEqual([
          {
            actor: "destination",
            act: "pause",
            destination: "crm",
            note: "invalid_token: Connect again.",
          },
        ])
      })

      test("that a person resumes gets everything that waited, and the next pause is a new alarm", async () => {
        const lines = errors()
        for (let index = 0; index < 5; index++) await add(`order_${index}`)
        crm.answer = () => denied
        await turn()
        crm.answer = () => ({ kind: "done" })
        expect(await outbox().destinations.resume("crm", "user_1")).toBe(true)
        expect(await outbox().destinations.resume("crm", "user_1")).toBe(false)
        await turn()
        expect(await rows("select distinct state from outbox_delivery")).toEqual([{ state: "done" }])
        await add("order_9")
        crm.answer = () => denied
        await turn()
        expect(lines.filter((line) => line.includes("paused"))).toHaveLength(2)
      })

      test("that asked for probes is tried with one delivery at a time, and resumes by itself when it gets through", async () => {
        errors()
        for (let index = 0; index < 10; index++) await add(`order_${index}`)
        crm.answer = () => ({ ...denied, probeAfter: 60_000, nothingSent: true })
        await turn()
        const asked = crm.sends.length
        const makeProbeDue = () => rows("update outbox_destination set probe_at = now() where name = 'crm'")
        await makeProbeDue()
        await Promise.all([turn(), turn()])
        expect(crm.sends).toHaveLength(asked + 1)
        crm.answer = () => ({ kind: "done" })
        await turn()
        expect(crm.sends).toHaveLength(asked + 1)
        await makeProbeDue()
        await turn()
        expect(await rows("select distinct state, tries from outbox_delivery")).toEqual([
          { state: "done", tries: 0 },
        ])
        expect(await rows("select actor, act from outbox_act order by id")).toEqual([
          { actor: "destination", act: "pause" },
          { actor: "destination", act: "resume" },
        ])
      })

      test("that a person paused is neither probed nor resumed by anything but a person", async () => {
        await add("order_1")
        const pause = { name: "crm", code: "by_hand", message: "We move house.", probeAfterMs: null }
        expect(await outbox().destinations.pause({ ...pause, by: "user_1" })).toBe(true)
        await workNow(getContainer())
        expect(crm.sends).toEqual([])
        expect(await outbox().destinations.pause({ ...pause, code: "x", by: "destination" })).toBe(false)
        expect(await rows("select pause_code, paused_by from outbox_destination where name = 'crm'")).toEqual(
          [{ pause_code: "by_hand", paused_by: "user_1" }],
        )
      })

      test("that is throttled rests as a whole, and no try is burned", async () => {
        for (let index = 0; index < 10; index++) await add(`order_${index}`)
        crm.answer = () => ({ kind: "throttled", code: "http_429", message: "Slow down.", after: 120_000 })
        await turn()
        const asked = crm.sends.length
        expect(asked).toBeLessThanOrEqual(4)
        await makeDue()
        await turn()
        expect(crm.sends).toHaveLength(asked)
        await rows("update outbox_destination set not_before = now()")
        crm.answer = () => ({ kind: "done" })
        await turn()
        expect(await rows("select distinct state, tries from outbox_delivery")).toEqual([
          { state: "done", tries: 0 },
        ])
      })

      test("that is down keeps no other destination waiting", async () => {
        errors()
        await add("order_1")
        await add("order_1", "letter", "mail")
        crm.answer = () => denied
        await turn()
        expect(await rows("select destination from outbox_delivery where state = 'done'")).toEqual([
          { destination: "mail" },
        ])
      })
    })

    describe("the sweep", () => {
      const missing = (subject: string) => ({
        kind: "paid_order",
        subject,
        dedupeKey: subject,
        payload: { order_id: subject },
      })

      test("makes what an event lost, once, and it is sent in the same turn", async () => {
        await add("order_1")
        crm.missing = [missing("order_1"), missing("order_2"), missing("order_3")]
        await Promise.all([turn(), turn(), turn()])
        expect(crm.sweeps).toEqual([null])
        expect([...crm.subjects].sort()).toEqual(["order_1", "order_2", "order_3"])
        await workNow(getContainer())
        expect(crm.sweeps).toEqual([null, expect.any(Date)])
        expect(crm.sends).toHaveLength(3)
      })

      test("that breaks off is begun again from the same moment, and deliveries go out meanwhile", async () => {
        const lines = errors()
        await add("order_1")
        const healthy = crm.missing
        Object.defineProperty(crm, "missing", {
          get: () => {
            throw new Error("the shop is down")
          },
          configurable: true,
        })
        await turn()
        expect(crm.sends).toHaveLength(1)
        expect(lines).toEqual([expect.stringContaining("the sweep of crm broke off")])
        Object.defineProperty(crm, "missing", { value: healthy, writable: true })
        await workNow(getContainer())
        expect(crm.sweeps).toEqual([null, null])
      })

      test("tells of what it cannot store, and goes on with the rest", async () => {
        const lines = errors()
        crm.missing = [missing(""), missing("order_2")]
        await turn()
        expect(crm.subjects).toEqual(["order_2"])
        expect(lines).toEqual([expect.stringContaining("subject")])
      })
    })

    test("retention takes finished deliveries with their attempts, and no dead or waiting ones", async () => {
      for (const order of ["old", "young", "dead", "waiting"]) await add(order)
      crm.answer = ({ delivery: { subject } }) => {
        if (subject === "dead") return { kind: "dead", code: "c", message: "m" }
        return subject === "waiting" ? UNAVAILABLE : { kind: "done" }
      }
      await turn()
      await rows("update outbox_delivery set created_at = now() - interval '181 days'")
      await rows(
        "update outbox_delivery set finished_at = now() - interval '181 days' where subject <> 'young' and finished_at is not null",
      )
      expect(await outbox().records.forget(180)).toBe(1)
      expect(await rows("select subject from outbox_delivery order by seq")).toEqual([
        { subject: "young" },
        { subject: "dead" },
        { subject: "waiting" },
      ])
      expect(await rows("select count(*)::int as total from outbox_attempt")).toEqual([{ total: 3 }])
    })

    test("what people did cannot be changed or deleted", async () => {
      await outbox().destinations.pause({
        name: "crm",
        code: "by_hand",
        message: "m",
        by: "user_1",
        probeAfterMs: null,
      })
      await expect(rows("delete from outbox_act")).rejects.toThrow(/append-only/)
      await expect(rows("update outbox_act set actor = 'nobody'")).rejects.toThrow(/append-only/)
    })

    test("no secret that a destination forgets reaches a row or the log", async () => {
      const lines = errors()
      await add("order_1")
      await add("order_2")
      await add("order_3")
      crm.answer = ({ delivery: { subject } }) => {
        const exchange = {
          request: `POST /token\nAuthorization: Bearer ${SECRET}\n\nclient_secret=${SECRET}`,
          answer: JSON.stringify({ access_token: SECRET }),
        }
        if (subject === "order_2") throw new Error(`401 for Bearer ${SECRET}`)
        const message = `refused token=${SECRET}`
        return subject === "order_1"
          ? { kind: "dead", code: "denied", message, ...exchange }
          : { kind: "pause_destination", code: "denied", message, ...exchange }
      }
      await turn()
      for (const table of ["delivery", "attempt", "destination", "act"]) {
        expect(JSON.stringify(await rows(`select * from outbox_${table}`))).not.toContain(SECRET)
      }
      expect(lines.join("\n")).not.toContain(SECRET)
      expect(lines).not.toEqual([])
    })

    test("two copies of the package share one registry", () => {
      // The application runs what was built; these tests run the source.
      expect([...registeredDestinations().keys()]).toEqual(expect.arrayContaining(["crm", "mail"]))
    })

    test("a thousand deliveries drain", async () => {
      await rows(
        `insert into outbox_delivery (id, destination, kind, subject, dedupe_key, payload)
         select 'bulk_' || n, 'crm', 'paid_order', 'order_' || n, 'bulk:' || n, '{}' from generate_series(1, 1000) n`,
      )
      const started = performance.now()
      await turn()
      const seconds = (performance.now() - started) / 1000
      expect(crm.sends).toHaveLength(1000)
      process.stdout.write(
        `outbox: 1,000 deliveries in ${seconds.toFixed(1)} s, ${Math.round(1000 / seconds)} a second\n`,
      )
    })

    // The last two: from its first tick on the job goes on by itself.
    test("Medusa's job takes a turn, and takes up its interval afterwards", async () => {
      await add("order_1")
      await runJob(getContainer())
      expect(crm.subjects).toEqual(["order_1"])
      await add("order_2")
      await runJob(getContainer())
      expect(crm.subjects).toEqual(["order_1"])
    })

    test("the end of the process waits for what is in flight, and nothing new is begun", async () => {
      await add("order_1", "first")
      await add("order_1", "second")
      let finish: (verdict: Verdict) => void = () => undefined
      crm.answer = () => new Promise((resolve) => (finish = resolve))
      const sending = turn()
      await until("it is being sent", () => crm.sends.length === 1)
      let isOver = false
      const ending = outbox()
        .__hooks.onApplicationPrepareShutdown()
        .then(() => (isOver = true))
      await new Promise((resolve) => setTimeout(resolve, 50))
      expect(isOver).toBe(false)
      finish({ kind: "done" })
      await Promise.all([sending, ending])
      await turn()
      expect(await rows("select dedupe_key, state from outbox_delivery order by seq")).toEqual([
        { dedupe_key: "first", state: "done" },
        { dedupe_key: "second", state: "waiting" },
      ])
    })
  },
})
