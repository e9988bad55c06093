const { appendFileSync } = require("node:fs")
const { tmpdir } = require("node:os")
const { join } = require("node:path")
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
        tables: [
          { table: "host_ledger", targetType: "ledger row", columns: { state: "keep", holder: "private" } },
        ],
        watchRoutes: [{ method: "GET", path: "/admin/regions/:id", action: "looked at a region" }],
        onAnchor: (anchor) =>
          appendFileSync(join(tmpdir(), "audit-log-anchors.jsonl"), `${JSON.stringify(anchor)}\n`),
        gateways: [{ path: "/webhooks", name: "test gateway" }],
      },
    },
  ],
})
