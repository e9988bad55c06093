const { defineConfig } = require("@medusajs/framework/utils")
const { bookkeeper } = require("./bookkeeper")
const { chronicler, watcher } = require("./chronicler")

/** The smallest store: core's modules and the plugin; with sources of its own unless it is asked to do without; with the stock guard if asked. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
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
    ...(process.env.ORDER_DESK_WITH_STOCK_GUARD === "1"
      ? [{ resolve: "medusa-plugin-stock-guard", options: {} }]
      : []),
    {
      resolve: "medusa-plugin-order-desk",
      options: {
        sweepSeconds: 5,
        ...(process.env.ORDER_DESK_WITHOUT_SOURCES === "1"
          ? {}
          : { sources: [bookkeeper, chronicler, watcher] }),
      },
    },
  ],
})
