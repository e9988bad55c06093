const { defineConfig } = require("@medusajs/framework/utils")

/** The smallest store: core's modules and the plugin. Its own worker sleeps: the tests take the turns. */
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
  plugins: [{ resolve: "medusa-plugin-outbox", options: { intervalSeconds: 3600, retentionDays: 180 } }],
})
