import { createServer } from "node:http"
import type { IncomingMessage } from "node:http"
import { answerMailbox } from "./answer-mailbox"
import { MailFolder } from "./mail-folder"

export interface MailboxOptions {
  /** Where the plugin writes its mails. */
  readonly folder: string
  /** 0, the default, lets the system choose. */
  readonly port?: number
}

export interface Mailbox {
  readonly url: string
  close(): Promise<void>
}

/** A page on this machine that shows the mails of a folder; it sends and changes nothing. */
export async function startMailbox({ folder, port = 0 }: MailboxOptions): Promise<Mailbox> {
  const mails = new MailFolder(folder)
  const server = createServer((request, response) => {
    void answer(mails, request).then(({ status, headers, body }) => {
      response.writeHead(status, headers).end(body)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", resolve)
  })
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("The mailbox listens on no port.")
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(mails: MailFolder, { method, url, headers }: IncomingMessage) {
  try {
    return await answerMailbox(mails, { method: method ?? "", path: url ?? "/", host: headers.host ?? "" })
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error"
    return { status: 500, headers: { "content-type": "text/plain; charset=utf-8" }, body: `${reason}\n` }
  }
}
