import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Modules } from "@medusajs/framework/utils"
import { enqueue } from "../src/destination"
import { workTurn } from "../src/workflows"
import { deskDeliveries } from "../src/workflows/order-desk"
import { destinationIn, tokenAnswer, visitor } from "./admin-visitor"
import type { Answer } from "./admin-visitor"
import { TestDestination } from "./test-destination"
import { STORE } from "./worker-process"

jest.setTimeout(300_000)

const EMAIL = "asha@example.com"
const LOGIN = { email: EMAIL, password: "a long enough password" }

medusaIntegrationTestRunner({
  cwd: STORE,
  moduleName: "outbox-admin",
  testSuite: ({ api, getContainer }) => {
    let crm: TestDestination
    let token: string

    const send = (method: string, path: string, body?: object, bearer = token): Promise<Answer> =>
      visitor(api)(method, `/admin/outbox/${path}`, { body, token: bearer })

    beforeEach(async () => {
      crm = new TestDestination("crm")
      const container = getContainer()
      const user = await container.resolve(Modules.USER).createUsers({ email: EMAIL })
      const auth = container.resolve(Modules.AUTH)
      const registered = await auth.register("emailpass", { body: LOGIN })
      await auth.updateAuthIdentities({
        id: registered.authIdentity?.id ?? "",
        app_metadata: { user_id: user.id },
      })
      const answer = await visitor(api)("POST", "/auth/user/emailpass", { body: LOGIN })
      token = tokenAnswer.parse(answer.body).token
    })

    const add = (subject: string, key = subject) =>
      enqueue(getContainer(), {
        destination: "crm",
        kind: "paid_order",
        subject,
        dedupeKey: key,
        payload: { secret_of_the_payload: "Asha Rao" },
      })
    const fail = () => ({ kind: "dead", code: "INVALID_DATA", message: "No email." }) as const

    test.each([
      ["GET", "destinations"],
      ["GET", "deliveries"],
      ["GET", "deliveries/obdel_1"],
      ["POST", "deliveries/replay"],
      ["POST", "deliveries/obdel_1/replay"],
      ["POST", "deliveries/obdel_1/discard"],
      ["POST", "destinations/crm/pause"],
      ["POST", "destinations/crm/resume"],
    ])("%s /admin/outbox/%s needs a login", async (method, path) => {
      expect((await send(method, path, undefined, "")).status).toBe(401)
    })

    test("destinations tell their counts, and those that no code delivers to are there too", async () => {
      await add("order_1")
      await add("order_2")
      crm.answer = ({ delivery: { subject } }) => (subject === "order_1" ? { kind: "done" } : fail())
      await workTurn(getContainer())
      await enqueue(getContainer(), {
        destination: "gone",
        kind: "k",
        subject: "s",
        dedupeKey: "d",
        payload: null,
      })
      const answer = await send("GET", "destinations")
      expect(destinationIn(answer, "crm")).toMatchObject({
        title: "Test crm",
        is_registered: true,
        pause: null,
        counts: { waiting: 0, sending: 0, done: 1, superseded: 0, dead: 1, discarded: 0 },
        oldest_waiting_at: null,
      })
      expect(destinationIn(answer, "gone")).toMatchObject({ is_registered: false, counts: { waiting: 1 } })
      expect(destinationIn(answer, "gone")).not.toMatchObject({ oldest_waiting_at: null })
    })

    test("deliveries are listed newest first, by destination and state, and in pages", async () => {
      for (let index = 0; index < 5; index++) await add(`order_${index}`)
      expect(
        (await send("GET", "deliveries?destination=crm&state=waiting&limit=2&offset=1")).body,
      ).toMatchObject({
        count: 5,
        limit: 2,
        offset: 1,
        deliveries: [{ subject: "order_3" }, { subject: "order_2", actions: ["replay", "discard"] }],
      })
      expect((await send("GET", "deliveries?state=dead")).body).toMatchObject({ count: 0, deliveries: [] })
      expect((await send("GET", "deliveries?q=order_4")).body).toMatchObject({ count: 1 })
    })

    test("deliveries are found by the number that people know an order by", async () => {
      const order = await getContainer()
        .resolve(Modules.ORDER)
        .createOrders({ currency_code: "inr", email: EMAIL })
      await add(order.id)
      await add(`${order.id}:reminder`)
      await add(`${order.id}0`)
      const { body } = await send("GET", `deliveries?q=%23${order.display_id}`)
      const known = { id: order.id, number: String(order.display_id) }
      expect(body).toMatchObject({
        count: 2,
        deliveries: [{ subject: `${order.id}:reminder`, order: known }, { order: known }],
      })
    })

    test("one delivery is shown with its attempts and without its payload", async () => {
      const { id } = await add("order_1")
      crm.answer = () => ({ ...fail(), request: "POST /orders", answer: "400" })
      await workTurn(getContainer())
      const { body } = await send("GET", `deliveries/${id}`)
      expect(body).toMatchObject({
        delivery: { id, state: "dead", last_code: "INVALID_DATA", actions: ["replay", "discard"] },
        may_have_arrived: true,
        attempts: [{ number: 1, verdict: "dead", request: "POST /orders", answer: "400" }],
        acts: [],
      })
      expect(JSON.stringify(body)).not.toContain("Asha Rao")
    })

    test("a replay of what was seen as given up is done once, however often it is pressed", async () => {
      const { id } = await add("order_1")
      crm.answer = fail
      await workTurn(getContainer())
      crm.answer = () => ({ kind: "done" })
      const press = () => send("POST", `deliveries/${id}/replay`, { state: "dead" })
      const both = await Promise.all([press(), press()])
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
      await workTurn(getContainer())
      expect(await press()).toMatchObject({ status: 409, body: { code: "delivery_changed" } })
      await workTurn(getContainer())
      expect(crm.sends).toHaveLength(2)
      expect((await send("POST", `deliveries/${id}/replay`, { state: "gone" })).status).toBe(400)
    })

    test("an order's timeline has each delivery, its tries and what people did, and offers a replay where it does no harm", async () => {
      const { id } = await add("order_1")
      await add("order_1:reminder")
      await add("order_10")
      crm.answer = ({ delivery: { subject } }) => (subject === "order_1" ? fail() : { kind: "done" })
      await workTurn(getContainer())
      const told = async () =>
        (await deskDeliveries.timeline(getContainer(), "order_1"))
          .filter((entry) => entry.id.startsWith(id))
          .toSorted((one, other) => one.at.localeCompare(other.at) || one.sequence - other.sequence)
      const failed = await told()
      expect(failed.map(({ text }) => text)).toEqual([
        "Test crm · paid order: a delivery was made.",
        "Test crm · paid order: try 1 was refused and given up: No email.",
      ])
      expect(failed.map(({ action }) => action?.label)).toEqual([undefined, "Send again"])
      expect(failed[1]?.action).toMatchObject({
        path: `/admin/outbox/deliveries/${id}/replay`,
        body: { state: "dead" },
      })
      await send("POST", `deliveries/${id}/replay`, { state: "dead" })
      crm.answer = () => ({ kind: "done", reference: "CRM-1" })
      await workTurn(getContainer())
      const done = await told()
      expect(done.slice(2).map(({ text, actor }) => [text, actor.kind])).toEqual([
        ["Test crm · paid order: it was sent again by a decision.", "person"],
        ["Test crm · paid order: try 2 was delivered.", "job"],
      ])
      expect(done.every(({ action }) => action === undefined)).toBe(true)
      const all = await deskDeliveries.timeline(getContainer(), "order_1")
      expect(all.filter((entry) => !entry.id.startsWith(id))).toHaveLength(2)
      expect(JSON.stringify(all)).not.toContain("Asha Rao")
    })

    test("a replay and a discard name the person who did it", async () => {
      const { id } = await add("order_1")
      crm.answer = fail
      await workTurn(getContainer())
      expect((await send("POST", `deliveries/${id}/replay`)).body).toMatchObject({
        delivery: { state: "waiting", tries: 0 },
        acts: [{ actor: EMAIL, act: "replay", note: null }],
      })
      expect((await send("POST", `deliveries/${id}/discard`, { note: "Sent by hand." })).body).toMatchObject({
        delivery: { state: "discarded", actions: ["replay"] },
        acts: [{ actor: EMAIL, act: "discard", note: "Sent by hand." }, { act: "replay" }],
      })
      expect(await send("POST", `deliveries/${id}/discard`, { note: "Again." })).toMatchObject({
        status: 409,
        body: { code: "delivery_finished" },
      })
    })

    test("dead deliveries are replayed together", async () => {
      for (let index = 0; index < 4; index++) await add(`order_${index}`)
      crm.answer = fail
      await workTurn(getContainer())
      expect(await send("POST", "deliveries/replay", { destination: "crm" })).toEqual({
        status: 200,
        body: { replayed: 4 },
      })
      expect((await send("GET", "deliveries?state=waiting")).body).toMatchObject({ count: 4 })
    })

    test("a destination is paused with a reason and resumed, and both name the person", async () => {
      await add("order_1")
      const paused = await send("POST", "destinations/crm/pause", { note: "New credentials today." })
      expect(destinationIn(paused, "crm")).toMatchObject({
        pause: { code: "by_hand", message: "New credentials today.", by: EMAIL, probe_at: null },
      })
      await workTurn(getContainer())
      expect(crm.sends).toEqual([])
      expect((await send("POST", "destinations/crm/resume")).status).toBe(200)
      expect(await send("POST", "destinations/crm/resume")).toMatchObject({
        status: 409,
        body: { code: "destination_not_paused" },
      })
      await workTurn(getContainer())
      expect(crm.sends).toHaveLength(1)
    })

    test.each([
      ["GET", "deliveries/obdel_none", undefined, 404, "delivery_not_found"],
      ["POST", "deliveries/obdel_none/replay", undefined, 404, "delivery_not_found"],
      ["POST", "destinations/nobody/pause", { note: "x" }, 404, "destination_not_found"],
      ["POST", "destinations/crm/pause", {}, 400, "invalid_input"],
      ["POST", "deliveries/replay", { state: "done" }, 400, "invalid_input"],
      ["GET", "deliveries?state=unheard&limit=0", undefined, 400, "invalid_input"],
      ["GET", "deliveries?q=%00", undefined, 400, "invalid_input"],
      ["GET", "deliveries?q=99999999999999999999", undefined, 200, undefined],
    ])("%s /admin/outbox/%s with %j answers %i %s", async (method, path, body, status, code) => {
      const answer = await send(method, path, body)
      expect(answer.status).toBe(status)
      if (code !== undefined) expect(answer.body).toMatchObject({ code })
    })
  },
})
