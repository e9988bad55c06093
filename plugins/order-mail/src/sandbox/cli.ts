#!/usr/bin/env node
import { resolve } from "node:path"
import { parseArgs } from "node:util"
import { startMailbox } from "./start-mailbox"

const USAGE = "Usage: cli.js --folder mails [--port 8025]"

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "8025" }, folder: { type: "string" } },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error("--port is a number from 0 to 65535.")
  if (values.folder === undefined) throw new Error("--folder names the folder with the mails.")
  const mailbox = await startMailbox({ folder: resolve(values.folder), port })
  const stop = (): void => {
    void mailbox.close().then(() => process.exit(0))
  }
  process.once("SIGTERM", stop)
  process.once("SIGINT", stop)
  process.stdout.write(`ready ${mailbox.url}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : "The mailbox cannot start."}\n${USAGE}\n`)
  process.exit(1)
})
