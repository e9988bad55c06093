const { ContainerRegistrationKeys } = require("@medusajs/framework/utils")

/** A gateway's plugin in one table, which the tests make and fill: `bookkeeping (subject, said jsonb)`. */
exports.bookkeeper = {
  name: "bookkeeper",
  watch: [{ table: "bookkeeping", column: "subject" }],
  read: async (container, orderIds) => {
    const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const there = await db.raw("select to_regclass('bookkeeping') is not null as yes")
    if (!there.rows[0].yes) return new Map()
    const { rows } = await db.raw(
      "select split_part(subject, ':', 1) as id, said from bookkeeping where split_part(subject, ':', 1) = any(?)",
      [[...orderIds]],
    )
    const told = new Map()
    for (const { id, said } of rows) told.set(id, { ...told.get(id), ...said })
    return told
  },
}
