#!/usr/bin/env node
import { parseArgs } from "node:util"

import { SANDBOX_CREDENTIALS } from "./accounts/credentials"
import { startZohoSandbox } from "./start-zoho-sandbox"

const USAGE = `Usage: cli.js [--port 9020] [--host 127.0.0.1] [--state-file records.json]
  [--client-id …] [--client-secret …] [--refresh-token …] [--redirect-uri … (may be repeated)]
  [--credits 50000] [--search-lag 30]`

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "9020" },
      host: { type: "string", default: "127.0.0.1" },
      "state-file": { type: "string" },
      "client-id": { type: "string", default: SANDBOX_CREDENTIALS.clientId },
      "client-secret": { type: "string", default: SANDBOX_CREDENTIALS.clientSecret },
      "refresh-token": { type: "string", default: SANDBOX_CREDENTIALS.refreshToken },
      "redirect-uri": { type: "string", multiple: true },
      credits: { type: "string", default: "50000" },
      "search-lag": { type: "string", default: "30" },
    },
  })
  const port = wholeNumber("--port", values.port)
  if (port > 65535) throw new Error("--port is a number from 0 to 65535.")
  const sandbox = await startZohoSandbox({
    port,
    host: values.host,
    credentials: {
      clientId: values["client-id"],
      clientSecret: values["client-secret"],
      refreshToken: values["refresh-token"],
    },
    credits: wholeNumber("--credits", values.credits),
    searchLagSeconds: wholeNumber("--search-lag", values["search-lag"]),
    ...(values["redirect-uri"] === undefined ? {} : { redirectUris: values["redirect-uri"] }),
    ...(values["state-file"] === undefined ? {} : { stateFile: values["state-file"] }),
  })
  const stop = (): void => {
    void sandbox.close().then(() => process.exit(0))
  }
  process.once("SIGTERM", stop)
  process.once("SIGINT", stop)
  process.stdout.write(`ready ${sandbox.url}\n`)
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${option} is a whole number.`)
  return Number(text)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : "The sandbox cannot start."}\n${USAGE}\n`)
  process.exit(1)
})
