/** What happens between the postman's yes and the record of it; one for the process, under a name of its own. */
const KEY = Symbol.for("back-in-stock-test-store.interruption")

exports.afterSending = async () => globalThis[KEY]?.()
exports.interrupt = (act) => {
  globalThis[KEY] = act
}
