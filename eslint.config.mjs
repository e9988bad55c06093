import medusa from "@medusajs/eslint-plugin"
import tseslint from "typescript-eslint"

/**
 * Medusa's own rules, minus two blocks: its global ignores would switch all linting of tests off, and its
 * parser block would switch type information off. Its paths are narrowed to the rooms that Medusa loads, so
 * that a Next.js route is not judged as a Medusa route and a room without Medusa is not told to import it; its
 * warnings count as errors.
 */
const declined = new Set([
  // Ids are one namespace over all plugins of a store: ours begin with the plugin's name, variables need not.
  "@medusajs/step-id-kebab-case",
  "@medusajs/workflow-id-matches-export-or-filename",
  // What we foresee is a value until the edge makes a MedusaError of it; an Error is what nobody foresaw.
  "@medusajs/use-medusa-error-not-generic-error",
])
const outsideMedusa = [
  "**/*.test.ts",
  "**/*.spec.ts",
  "**/integration-tests/**",
  "plugins/kit/**",
  "plugins/*/src/{contract,schema,protocol,domain,sandbox}/**",
]
const medusaRooms = medusa.configs.strict.flatMap((block) => {
  const rules = Object.keys(block.rules ?? {}).filter((name) => !declined.has(name))
  if (rules.length === 0) return []
  const patterns = (block.files ?? ["**/*.{ts,tsx}"]).flat().filter((pattern) => pattern.startsWith("**/"))
  return [
    {
      files: patterns.flatMap((pattern) => [`backend/${pattern}`, `plugins/*/${pattern}`]),
      ignores: [...(block.ignores ?? []), ...outsideMedusa],
      rules: Object.fromEntries(rules.map((name) => [name, /** @type {const} */ ("error")])),
    },
  ]
})

/** The rule against reading the environment anywhere but at its door. */
const noEnvironment = {
  // NODE_ENV and NEXT_RUNTIME are constants that the compiler puts in, not settings.
  selector:
    "MemberExpression[object.name='process'][property.name='env']:not(MemberExpression[property.value=/^(NODE_ENV|NEXT_RUNTIME)$/] > MemberExpression)",
  message:
    "The environment is read, checked and typed in one file: backend/src/config/env.ts or storefront/src/config.",
}
const noDoubleCast = {
  selector: "TSAsExpression > TSAsExpression[typeAnnotation.type='TSUnknownKeyword']",
  message: "A cast through unknown believes anything: parse the value instead.",
}

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      "**/.medusa/**",
      "**/.next/**",
      "**/dist/**",
      "**/.data/**",
      "**/next-env.d.ts",
      "**/test-results/**",
      "**/playwright-report/**",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  { plugins: { "@medusajs": medusa } },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ["*.ts"], defaultProject: "scripts/tsconfig.json" },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: ["error", "always"],
      "no-restricted-syntax": ["error", noEnvironment, noDoubleCast],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/max-params": ["error", { max: 3 }],
      "@typescript-eslint/no-deprecated": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-unnecessary-condition": "error",
      "@typescript-eslint/prefer-nullish-coalescing": ["error", { ignorePrimitives: { string: true } }],
      "@typescript-eslint/prefer-optional-chain": "error",
      // An unused argument may be there for its place; an unused variable never is.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      // Medusa asks for async jobs, subscribers and service methods whether or not they wait.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // React calls the functions it is given and looks at no promise.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
    },
  },
  ...medusaRooms,
  {
    files: [
      "backend/src/config/env.ts",
      "storefront/src/config/**",
      "**/next.config.ts",
      "scripts/**",
      "**/*.config.ts",
      "**/*.{test,spec}.ts",
      "**/integration-tests/**",
      "storefront/journeys/**",
      // The sandbox is also a program of its own.
      "plugins/*/src/sandbox/cli.ts",
    ],
    rules: { "no-restricted-syntax": ["error", noDoubleCast] },
  },
  {
    // Tables of cases have as many columns as they need.
    files: ["**/*.{test,spec}.ts", "**/integration-tests/**"],
    rules: { "@typescript-eslint/max-params": "off" },
  },
)
