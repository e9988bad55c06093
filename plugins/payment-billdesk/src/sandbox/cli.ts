import { readSandboxOptions, SANDBOX_USAGE } from "./cli-options"
import { startBillDeskSandbox } from "./start-sandbox"

/** Runs a sandbox until SIGINT or SIGTERM; prints one line when it answers. */
async function main(): Promise<void> {
  const args = process.argv.slice(2)
  if (args.includes("--help")) {
    process.stdout.write(SANDBOX_USAGE)
    return
  }
  const sandbox = await startBillDeskSandbox(readSandboxOptions(args))
  const end = (): void => void sandbox.close().then(() => process.exit(0))
  process.once("SIGINT", end)
  process.once("SIGTERM", end)
  process.stdout.write(`ready ${sandbox.url}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
