const { defineConfig } = require("@medusajs/framework/utils")

/** The smallest store: core's modules and the plugin, with a gateway that knows keys, a reference and one late refund. */
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
    {
      resolve: "medusa-plugin-order-tracking",
      options: {
        mayOpen: async (_container, orderId, token) => token === `key-of-${orderId}`,
        orderKey: async (_container, orderId) => ({ token: `key-of-${orderId}` }),
        paymentReference: async () => ({ reference: "TXN0042", method: "UPI" }),
        refundProgress: async () => "pending",
        seller: { name: "ŠKODA दुकान", addressLines: ["Pune, Maharashtra"] },
      },
    },
  ],
})
