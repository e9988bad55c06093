const { ContainerRegistrationKeys } = require("@medusajs/framework/utils")

/** A plugin that tells histories, in one table, which the tests make and fill: `chronicle (role, order_id, entry jsonb)`. */
const told = async (container, role, orderId) => {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const there = await db.raw("select to_regclass('chronicle') is not null as yes")
  if (!there.rows[0].yes) return []
  const { rows } = await db.raw("select entry from chronicle where role = ? and order_id = ? order by id", [
    role,
    orderId,
  ])
  if (rows.some(({ entry }) => entry.fails)) throw new Error("the password of the chronicle is hunter2")
  return rows.map(({ entry }) => entry)
}

const nothing = { watch: [], read: () => Promise.resolve(new Map()) }

exports.chronicler = {
  ...nothing,
  name: "chronicler",
  timeline: (container, orderId) => told(container, "tells", orderId),
}

exports.watcher = {
  ...nothing,
  name: "watcher",
  witness: (container, { orderId }) => told(container, "saw", orderId),
}
