/** The version that the strangers' store runs: the one this project is made for. */
const MEDUSA = "2.21.2"

/** The dependencies of Medusa's own starter that a store needs to build, migrate and run. */
export const MANIFEST = `${JSON.stringify(
  {
    name: "strangers-store",
    version: "0.0.1",
    private: true,
    scripts: { build: "medusa build", start: "medusa start", dev: "medusa develop" },
    dependencies: {
      "@medusajs/admin-sdk": MEDUSA,
      "@medusajs/cli": MEDUSA,
      "@medusajs/framework": MEDUSA,
      "@medusajs/medusa": MEDUSA,
    },
    devDependencies: {
      "@swc/core": "1.16.22",
      "@types/node": "20.19.43",
      "@types/react": "18.3.31",
      "@types/react-dom": "18.3.7",
      react: "18.3.1",
      "react-dom": "18.3.1",
      "ts-node": "10.9.2",
      typescript: "5.9.3",
      vite: "5.4.14",
    },
  },
  null,
  2,
)}\n`

export const TSCONFIG = `${JSON.stringify(
  {
    compilerOptions: {
      target: "ES2021",
      esModuleInterop: true,
      module: "Node16",
      moduleResolution: "Node16",
      emitDecoratorMetadata: true,
      experimentalDecorators: true,
      skipLibCheck: true,
      declaration: false,
      sourceMap: false,
      inlineSourceMap: true,
      outDir: "./.medusa/server",
      rootDir: "./",
      jsx: "react-jsx",
      forceConsistentCasingInFileNames: true,
      resolveJsonModule: true,
      checkJs: false,
      strictNullChecks: true,
      noImplicitAny: true,
    },
    include: ["**/*", ".medusa/types/*"],
    exclude: ["node_modules", ".medusa/server", ".medusa/admin", ".cache"],
  },
  null,
  2,
)}\n`

/** A store before the plugin and after it. */
export const CONFIG_WITHOUT_PLUGIN = `import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV || "development", process.cwd())

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: process.env.STORE_CORS!,
      adminCors: process.env.ADMIN_CORS!,
      authCors: process.env.AUTH_CORS!,
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
})
`

export const STARTER_ENV = `STORE_CORS=http://localhost:8000
ADMIN_CORS=http://localhost:9000
AUTH_CORS=http://localhost:9000
JWT_SECRET=a-secret-of-the-strangers-store
COOKIE_SECRET=another-secret-of-the-strangers-store
`
