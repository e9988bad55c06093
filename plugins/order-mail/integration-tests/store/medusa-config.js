const { defineConfig } = require("@medusajs/framework/utils")
const { gateway } = require("./gateway")

/** The smallest store: core's modules, the outbox and the plugin. Its own worker sleeps: the tests take the turns. */
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
        smtpUrl: process.env.TEST_SMTP_URL,
        from: "दुकान <orders@example.in>",
        replyTo: "care@example.in",
        storeName: "दुकान",
        orderLink: async (_container, orderId) => gateway().link(orderId),
        mayPayAgain: async (_container, failed) => gateway().mayPayAgain(failed),
        failedPayments: (_container, since) => gateway().failedPayments(since),
        paymentFailedEvent: "test-gateway.failed",
        passwordResetLink: (token, email) => gateway().resetLink(token, email),
      },
    },
  ],
})
