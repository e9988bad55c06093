import { createServer } from "node:http"
import { z } from "@medusajs/framework/zod"

const message = z.object({
  id: z.string(),
  subject: z.string(),
  mayHaveArrived: z.boolean(),
  attempt: z.number(),
})
export type Message = z.output<typeof message>

/** The other side: keeps every message that reaches it, and answers, or stays silent. */
export async function startCountingServer() {
  const received: Message[] = []
  const state = { isSilent: false }
  const server = createServer((request, response) => {
    let body = ""
    request.on("data", (chunk: Buffer) => (body += chunk.toString("utf8")))
    request.on("end", () => {
      received.push(message.parse(JSON.parse(body)))
      if (!state.isSilent) response.end("{}")
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("The server listens on no port.")
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  return { url: `http://127.0.0.1:${address.port}/`, received, state, stop }
}
