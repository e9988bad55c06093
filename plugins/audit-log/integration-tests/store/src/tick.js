/** Changes a channel that a test has made, as whoever calls. */
module.exports = async function tick(container, description) {
  await container
    .resolve("__pg_connection__")
    .transaction((trx) =>
      trx.raw(`update sales_channel set description = ? where name = 'Ticking'`, [description]),
    )
}
