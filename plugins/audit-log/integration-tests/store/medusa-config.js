const { defineConfig } = require("@medusajs/framework/utils")

/** The smallest store: core's modules and the plugin. */
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
      resolve: "medusa-plugin-audit-log",
      options: {
        sealSeconds: 1,
        sweepMinutes: 60,
        tables: [{ table: "host_ledger", targetType: "ledger row", columns: { state: "keep", holder: "private" } }],
        watchRoutes: [{ method: "GET", path: "/admin/regions/:id", action: "looked at a region" }],
        gateways: [{ path: "/webhooks", name: "test gateway" }],
      },
    },
  ],
})
