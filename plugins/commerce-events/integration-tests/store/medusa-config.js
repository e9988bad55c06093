const { defineConfig } = require("@medusajs/framework/utils")
const { gateway } = require("./gateway")

const file = process.env.TEST_EVENTS_FILE
const ga4 = process.env.TEST_GA4_ENDPOINT
const provider = ga4
  ? {
      resolve: "medusa-plugin-commerce-events/providers/ga4",
      id: "ga4",
      options: { measurementId: "G-ABC123DEF4", apiSecret: "c4n4ry-s3cr3t-of-ga4", endpoint: ga4 },
    }
  : { resolve: "medusa-plugin-commerce-events/providers/local-file", id: "local-file", options: { file } }

/** The smallest store: core's modules, the outbox and the plugin. Its own worker sleeps: the tests take the turns. */
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
    {
      resolve: "medusa-plugin-commerce-events",
      options: {
        keepWithoutConsent: !ga4,
        callsPerMinute: 60,
        openedAttempts: (_container, since) => gateway().openedAttempts(since),
      },
    },
  ],
  modules: [{ resolve: "@medusajs/medusa/analytics", options: { providers: [provider] } }],
})
