import type { ReactNode } from "react"
import { SkipLink } from "@/surfaces/frame/skip-link"
import { SlimHeader } from "@/surfaces/frame/slim-header"

interface SlimFrameProps {
  readonly back: { readonly href: string; readonly label: string }
  readonly children: ReactNode
}

/** The quiet frame around checkout and payment. */
export function SlimFrame({ back, children }: SlimFrameProps) {
  return (
    <>
      <SkipLink />
      <SlimHeader back={back} />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
    </>
  )
}
