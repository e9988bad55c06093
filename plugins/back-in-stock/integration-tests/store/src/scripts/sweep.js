const { ContainerRegistrationKeys } = require("@medusajs/framework/utils")
const { sweepStock } = require("medusa-plugin-back-in-stock/workflows")
const { workTurn } = require("medusa-plugin-outbox/workflows")

const START_LINE = 4545

/** A process of its own: waits at the start line, sweeps, takes one turn of the outbox, and ends. */
module.exports.default = async function sweep({ container }) {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  process.stdout.write("AT THE START LINE\n")
  await database.raw("select pg_advisory_lock_shared(?)", [START_LINE])
  const announced = await sweepStock(container)
  await workTurn(container)
  process.stdout.write(`ANNOUNCED ${announced}\n`)
}
