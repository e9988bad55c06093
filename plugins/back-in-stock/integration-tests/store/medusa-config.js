const { defineConfig } = require("@medusajs/framework/utils")
const { sendLetter, writeBrandLetter } = require("medusa-plugin-order-mail/letters")
const { afterSending } = require("./interruption")

/** The smallest store: core's modules, the outbox, the postman and the plugin. Its workers sleep: the tests take the turns. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    workerMode: "server",
    http: {
      storeCors: "http://localhost",
      adminCors: "http://localhost",
      authCors: "http://localhost",
      jwtSecret: "integration-test",
      cookieSecret: "integration-test",
    },
  },
  admin: { disable: true },
  plugins: [
    { resolve: "medusa-plugin-outbox", options: { intervalSeconds: 3600 } },
    {
      resolve: "medusa-plugin-order-mail",
      options: {
        folder: process.env.TEST_MAIL_FOLDER,
        from: "The Shop <orders@example.in>",
        storeName: "The Shop",
      },
    },
    {
      resolve: "medusa-plugin-back-in-stock",
      options: {
        secret: "a secret of the test store, 32 signs",
        sendLetter: async (container, mail) => {
          const verdict = await sendLetter(container, mail)
          await afterSending()
          return verdict
        },
        letterPage: writeBrandLetter,
        productLink: ({ handle, variantId, locale }) =>
          `https://shop.example${locale === "hi" ? "/hi" : ""}/p/${handle}?v=${variantId}`,
        forgetLink: ({ id, token }) => `https://shop.example/stock-notice/${id}?t=${token}`,
        maxOpenPerEmail: 5,
      },
    },
  ],
})
