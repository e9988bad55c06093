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
  plugins: [{ resolve: "medusa-plugin-wishlist", options: {} }],
})
