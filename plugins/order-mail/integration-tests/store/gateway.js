/** What the tests let the store's gateway say; one for the process, under a name of its own. */
const KEY = Symbol.for("order-mail-test-store.gateway")

exports.gateway = () => {
  globalThis[KEY] ??= {
    link: (orderId) => `https://shop.example/order/${orderId}?t=token`,
    mayPayAgain: () => true,
    failedPayments: async function* () {},
    resetLink: (token, email) =>
      `https://shop.example/account/reset?token=${token}&email=${encodeURIComponent(email)}`,
  }
  return globalThis[KEY]
}
