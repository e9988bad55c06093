import { join } from "node:path"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { loadSettings } from "../../../config/env"

const root = join(loadSettings().dataDir, "uploads")

const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  // An uploaded document that a browser opens runs nothing here: this origin is the admin's too.
  "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
}

/** Serves what the File module stored. A stored name never gets another content, so a browser may keep it for ever. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const file = req.params["file"] ?? ""
  const caching = file.startsWith("private-")
    ? { cacheControl: false, headers: { ...HEADERS, "Cache-Control": "no-store" } }
    : { immutable: true, maxAge: "1y", headers: HEADERS }
  await new Promise<void>((done) => {
    res.sendFile(file, { root, dotfiles: "ignore", ...caching }, (error: Error | undefined) => {
      if (error && !res.headersSent)
        res.status(404).json({ type: "not_found", message: "There is no such file." })
      done()
    })
  })
}
