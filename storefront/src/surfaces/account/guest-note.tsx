"use client"

import { useSyncExternalStore } from "react"
import { Link } from "@/design/link"
import { isSignedIn } from "@/handoff/signed-in"
import { urls } from "@/handoff/urls"

interface GuestNoteProps {
  readonly words: { readonly guest: string; readonly signIn: string }
}

/** Tells a guest where the wishlist is kept. */
export function GuestNote({ words }: GuestNoteProps) {
  const guest = useSyncExternalStore(
    () => () => undefined,
    () => !isSignedIn(document.cookie),
    () => false,
  )
  if (!guest) return null
  return (
    <p className="max-w-[60ch] text-sm text-muted">
      {words.guest}{" "}
      <Link href={urls.signIn(urls.wishlist)} className="text-link underline underline-offset-4">
        {words.signIn}
      </Link>
    </p>
  )
}
