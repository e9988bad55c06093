const { ContainerRegistrationKeys } = require("@medusajs/framework/utils")
const { workTurn } = require("medusa-plugin-outbox/workflows")

const START_LINE = 4343

/** A worker process of its own: waits at the start line, takes one turn, and ends. */
module.exports.default = async function work({ container }) {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  process.stdout.write("AT THE START LINE\n")
  await database.raw("select pg_advisory_lock_shared(?)", [START_LINE])
  await workTurn(container)
  process.stdout.write("THE TURN IS OVER\n")
}
