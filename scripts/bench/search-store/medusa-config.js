const { defineConfig } = require("@medusajs/framework/utils")

/** Medusa as it comes with its own search, which needs only an index that is defined: see src/search. */
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
