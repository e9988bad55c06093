const { defineConfig } = require("@medusajs/framework/utils")

/** The smallest store that sells: core's modules, the outbox and the plugin. The tests take the worker's turns. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    workerMode: "shared",
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
      resolve: "medusa-plugin-zoho-crm",
      options: {
        environment: "sandbox",
        dataCentre: "in",
        clientId: "1000.SANDBOXCLIENT",
        clientSecret: "sandbox-client-secret",
        refreshToken: "1000.5a4db0c0ffee.5a4db0c0ffee",
        encryptionKey: "a key of at least thirty-two characters",
        accountsUrl: process.env.ZOHO_SANDBOX_URL,
        apiUrl: process.env.ZOHO_SANDBOX_URL,
      },
    },
  ],
})
