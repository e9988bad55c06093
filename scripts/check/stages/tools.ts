import { type Stage } from "../stage.ts"
import { oneCheck, runTool } from "../run-tool.ts"
import { readWorkspaces } from "../../build/workspaces.ts"

export const format: Stage = {
  name: "format",
  about: "Prettier finds every file as it would write it",
  run: (context) =>
    oneCheck(context, {
      name: "format",
      script: "node_modules/prettier/bin/prettier.cjs",
      args: ["--check", "."],
    }),
}

export const lint: Stage = {
  name: "lint",
  about: "ESLint with type information, and Medusa's own rules",
  run: (context) =>
    oneCheck(context, {
      name: "lint",
      script: "node_modules/eslint/bin/eslint.js",
      args: ["--max-warnings", "0", "."],
      nodeArgs: ["--max-old-space-size=4096"],
    }),
}

export const types: Stage = {
  name: "types",
  about: "TypeScript, strict, in every workspace and in the commands",
  async run(context) {
    const tsc = "node_modules/typescript/bin/tsc"
    const folders = [
      ...readWorkspaces(context.root).map((workspace) => workspace.folder),
      "storefront/journeys",
      "scripts",
    ]
    const failures: string[] = []
    for (const folder of folders) {
      if (folder === "storefront") {
        await runTool(context, {
          name: "types of routes",
          script: "node_modules/next/dist/bin/next",
          args: ["typegen"],
          cwd: folder,
        })
      }
      const { exit, output } = await runTool(context, {
        name: `types ${folder}`,
        script: tsc,
        args: ["--noEmit", "-p", folder],
      })
      if (exit.code !== 0) failures.push(`${folder}:\n${output()}`)
    }
    return {
      passed: folders.length - failures.length,
      failed: failures.length,
      report: failures.join("\n\n"),
    }
  },
}

export const deadCode: Stage = {
  name: "dead-code",
  about: "knip finds no file, export or dependency that nobody uses",
  run: (context) =>
    oneCheck(context, {
      name: "dead-code",
      script: "node_modules/knip/bin/knip.js",
      args: ["--no-progress", "--no-config-hints"],
    }),
}
