"use client"

import { figtree, figtreeExtended, figtreeSigns } from "@/design/fonts"
import "@/design/globals.css"
import { ErrorNotice } from "@/surfaces/frame/error-notice"

/** The last resort, when even the layout is broken. */
export default function GlobalError({ retry }: { readonly retry: () => void }) {
  return (
    <html lang="en-IN" className={`${figtree.variable} ${figtreeSigns.variable} ${figtreeExtended.variable}`}>
      <body>
        <title>ŠKODA Lifestyle</title>
        <main>
          <ErrorNotice retry={retry} />
        </main>
      </body>
    </html>
  )
}
