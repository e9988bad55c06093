/** Integration tests on a real PostgreSQL: `DB_HOST=localhost DB_PORT DB_USERNAME DB_PASSWORD`, a role with CREATEDB. */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/integration-tests/**/*.spec.ts"],
  transform: {
    "^.+\\.[jt]s$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript", decorators: true }, target: "es2022" } },
    ],
  },
  transformIgnorePatterns: ["/node_modules/", "/\\.medusa/"],
  modulePathIgnorePatterns: ["<rootDir>/.medusa/server/package.json"],
  setupFiles: ["<rootDir>/integration-tests/setup.js"],
  // A store boots in twenty seconds, on busy processors in a hundred.
  testTimeout: 300000,
}
