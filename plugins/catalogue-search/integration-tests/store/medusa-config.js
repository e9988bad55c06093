const { defineConfig } = require("@medusajs/framework/utils")

/** The smallest store: core's modules, translations, and the plugin. */
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
  featureFlags: { translation: true },
  modules: [{ resolve: "@medusajs/medusa/translation" }],
  plugins: [{ resolve: "medusa-plugin-catalogue-search", options: { sweepSeconds: 5 } }],
})
