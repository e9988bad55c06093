import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Client } from "@medusajs/framework/pg"
import { enqueue } from "../src/destination"
import { startCountingServer } from "./counting-server"
import { until } from "./until"
import { START_LINE, STORE, startWorker } from "./worker-process"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  cwd: STORE,
  moduleName: "outbox-processes",
  testSuite: ({ getContainer, dbConfig }) => {
    let database: Client

    beforeEach(async () => {
      database = new Client({ connectionString: dbConfig.clientUrl })
      await database.connect()
    })
    afterEach(() => database.end())

    const deliver = (subject: string, key = subject) =>
      enqueue(getContainer(), {
        destination: "counter",
        kind: "paid_order",
        subject,
        dedupeKey: key,
        payload: { order_id: subject },
      })

    test("two worker processes at once send each of two hundred deliveries exactly once, and each subject in order", async () => {
      const ids: string[] = []
      for (let index = 0; index < 200; index++) {
        ids.push((await deliver(`order_${index % 50}`, `order_${index % 50}:${index}`)).id)
      }
      const server = await startCountingServer()
      await database.query("select pg_advisory_lock($1)", [START_LINE])
      const workers = [1, 2].map(() => startWorker(dbConfig.clientUrl, server.url))
      await Promise.all(workers.map((worker) => worker.says("AT THE START LINE")))
      await database.query("select pg_advisory_unlock($1)", [START_LINE])
      await Promise.all(workers.map((worker) => worker.says("THE TURN IS OVER")))
      await Promise.all(workers.map((worker) => worker.ended))
      server.stop()

      expect(server.received).toHaveLength(200)
      expect(new Set(server.received.map(({ id }) => id)).size).toBe(200)
      for (let index = 0; index < 50; index++) {
        const order = server.received.filter(({ subject }) => subject === `order_${index}`)
        expect(order.map(({ id }) => ids.indexOf(id))).toEqual([0, 50, 100, 150].map((step) => step + index))
      }
      const { rows } = await database.query(
        "select state, count(distinct claim_token)::int as held, count(*)::int as total from outbox_delivery group by state",
      )
      expect(rows).toEqual([{ state: "done", held: 0, total: 200 }])
      const shares = await database.query("select count(distinct worker)::int as workers from outbox_attempt")
      expect(shares.rows).toEqual([{ workers: 2 }])
    })

    test("a worker killed while it sends leaves a trace: the next one waits for its lease, and knows that it may have arrived", async () => {
      const { id } = await deliver("order_1")
      const server = await startCountingServer()
      server.state.isSilent = true
      const killed = startWorker(dbConfig.clientUrl, server.url)
      await until("the message is out", () => server.received.length === 1)
      killed.kill()
      await killed.ended
      server.state.isSilent = false

      const early = startWorker(dbConfig.clientUrl, server.url)
      await early.says("THE TURN IS OVER")
      await early.ended
      expect(server.received).toHaveLength(1)

      await database.query("update outbox_delivery set due_at = now() where id = $1", [id])
      const heir = startWorker(dbConfig.clientUrl, server.url)
      await heir.says("THE TURN IS OVER")
      await heir.ended
      server.stop()
      expect(server.received).toMatchObject([
        { id, attempt: 1, mayHaveArrived: false },
        { id, attempt: 2, mayHaveArrived: true },
      ])
      const { rows } = await database.query(
        "select number, verdict, ended_at is null as open from outbox_attempt order by number",
      )
      expect(rows).toEqual([
        { number: 1, verdict: "lost", open: true },
        { number: 2, verdict: "done", open: false },
      ])
    })
  },
})
