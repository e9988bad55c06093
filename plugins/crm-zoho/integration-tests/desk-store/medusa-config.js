const { defineConfig } = require("@medusajs/framework/utils")

/** The smallest store with the plugin. Its workers sleep: the tests take the turns. */
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
    { resolve: "medusa-plugin-zoho-crm", options: JSON.parse(process.env.ZOHO_TEST_OPTIONS) },
  ],
})
