const { ContainerRegistrationKeys } = require("@medusajs/framework/utils")
const { defineDestination } = require("medusa-plugin-outbox/destination")
const { workTurn } = require("medusa-plugin-outbox/workflows")

const START_LINE = 4343

/** A worker process of its own: waits at the start line, takes one turn, and ends. */
module.exports.default = async function work({ container, args: [url] }) {
  defineDestination({
    name: "counter",
    title: "Counter",
    concurrency: 8,
    deliver: async (_container, delivery, { signal, mayHaveArrived, attempt }) => {
      const body = JSON.stringify({ id: delivery.id, subject: delivery.subject, mayHaveArrived, attempt })
      const response = await fetch(url, { method: "POST", body, signal })
      return response.ok
        ? { kind: "done", reference: delivery.id }
        : { kind: "retry", code: `http_${response.status}`, message: "Refused." }
    },
  })
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  process.stdout.write("AT THE START LINE\n")
  await database.raw("select pg_advisory_lock_shared(?)", [START_LINE])
  await workTurn(container)
  process.stdout.write("THE TURN IS OVER\n")
}
