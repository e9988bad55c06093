/** Boots the application and says what its guard says. */
module.exports.default = async function boot({ container }) {
  process.stdout.write(`STATE ${await container.resolve("stock_guard").retrieveState()}\n`)
}
