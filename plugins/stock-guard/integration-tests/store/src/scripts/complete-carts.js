const { ContainerRegistrationKeys } = require("@medusajs/framework/utils")
const { completeCartWorkflow } = require("@medusajs/medusa/core-flows")
const { notEnoughStockFrom } = require("medusa-plugin-stock-guard/contract")

const START_LINE = 4242

/**
 * A process of its own with its own in-memory locks: waits at the start line, then completes all its carts at once.
 * Prints `RESULT {"orders": n, "refused": n, "other": [...]}`.
 */
module.exports.default = async function completeCarts({ container, args }) {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  process.stdout.write("AT THE START LINE\n")
  await database.raw("select pg_advisory_lock_shared(?)", [START_LINE])
  const result = { orders: 0, refused: 0, other: [] }
  await Promise.all(
    args.map(async (id) => {
      const { errors } = await completeCartWorkflow(container).run({ input: { id }, throwOnError: false })
      if (!errors?.length) result.orders++
      else if (notEnoughStockFrom(errors)) result.refused++
      else result.other.push(errors.map((step) => step.error.message))
    }),
  )
  process.stdout.write(`RESULT ${JSON.stringify(result)}\n`)
}
