import type { MedusaResponse } from "@medusajs/framework/http"

/** Hands out a Markdown file, to be kept and not to be shown by a browser as anything else. */
export function answerSheet(res: MedusaResponse, name: string, text: string): void {
  res
    .status(200)
    .set({
      "Content-Type": "text/markdown; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    })
    .send(text)
}
