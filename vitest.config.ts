import { defineConfig } from "vitest/config"

/** Units: pure code only. No Medusa, no database, no browser; loopback HTTP is allowed. */
export default defineConfig({
  test: {
    include: [
      "plugins/*/src/**/*.test.ts",
      "storefront/src/**/*.test.ts",
      "scripts/**/*.test.ts",
      "backend/src/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "**/.medusa/**", "**/.next/**"],
    environment: "node",
    // For whole machines that are busy: a unit that hangs still ends, and none is a measurement.
    testTimeout: 30_000,
  },
})
