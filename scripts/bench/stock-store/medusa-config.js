const { defineConfig } = require("@medusajs/framework/utils")

/** Medusa as it comes, to be measured beside the shop: no plugin, the system payment provider. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost",
      adminCors: "http://localhost",
      authCors: "http://localhost",
      jwtSecret: "a-secret-for-a-measurement-only",
      cookieSecret: "a-secret-for-a-measurement-only",
    },
  },
  admin: { disable: true },
})
