/** Medusa's integration runner: CommonJS, one worker, a real PostgreSQL named by DB_HOST, DB_PORT, DB_USERNAME and DB_PASSWORD. */
module.exports = {
  rootDir: __dirname,
  testMatch: ["**/integration-tests/**/*.spec.ts"],
  testEnvironment: "node",
  transform: {
    "^.+\\.[jt]s$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", decorators: true },
          target: "es2022",
          transform: { decoratorMetadata: true },
        },
      },
    ],
  },
  transformIgnorePatterns: ["/node_modules/", "/\\.medusa/"],
  moduleFileExtensions: ["js", "ts", "json"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/server/package.json"],
  setupFiles: ["<rootDir>/integration-tests/clear-metadata.js"],
  // A store boots in twenty seconds, on busy processors in a hundred.
  testTimeout: 300000,
}
