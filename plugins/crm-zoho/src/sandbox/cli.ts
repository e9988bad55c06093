#!/usr/bin/env node
import { parseArgs } from "node:util"

import { startZohoSandbox } from "./start-zoho-sandbox"
import { SANDBOX_CREDENTIALS } from "./token-desk"

const USAGE = `Usage: cli.js [--port 9020] [--host 127.0.0.1] [--state-file records.json]
  [--client-id …] [--client-secret …] [--refresh-token …]`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "9020" },
      host: { type: "string", default: "127.0.0.1" },
      "state-file": { type: "string" },
      "client-id": { type: "string", default: SANDBOX_CREDENTIALS.clientId },
      "client-secret": { type: "string", default: SANDBOX_CREDENTIALS.clientSecret },
      "refresh-token": { type: "string", default: SANDBOX_CREDENTIALS.refreshToken },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error("--port is a number from 0 to 65535.")
  const sandbox = await startZohoSandbox({
    port,
    host: values.host,
    credentials: {
      clientId: values["client-id"],
      clientSecret: values["client-secret"],
      refreshToken: values["refresh-token"],
    },
    ...(values["state-file"] === undefined ? {} : { stateFile: values["state-file"] }),
  })
  const stop = (): void => {
    void sandbox.close().then(() => process.exit(0))
  }
  process.once("SIGTERM", stop)
  process.once("SIGINT", stop)
  process.stdout.write(`ready ${sandbox.url}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : "The sandbox cannot start."}\n${USAGE}\n`)
  process.exit(1)
})
