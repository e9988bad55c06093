/** What the tests let the store's gateway say; one for the process, under a name of its own. */
const KEY = Symbol.for("commerce-events-test-store.gateway")

exports.gateway = () => {
  globalThis[KEY] ??= { openedAttempts: async function* () {} }
  return globalThis[KEY]
}
