"use client"

import { useEffect, useSyncExternalStore } from "react"
import { Icon } from "@/design/icon"

/** Says when the connection is gone and that nothing is lost; brings the page that stands in for others meanwhile. */
export function OfflineNotice({ text }: { readonly text: string }) {
  const offline = useSyncExternalStore(
    subscribe,
    () => !navigator.onLine,
    () => false,
  )
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return
    const bring = () => {
      // Without it the browser's own page says that there is no connection.
      navigator.serviceWorker.register("/offline-worker.js").catch(() => undefined)
    }
    if (document.readyState === "complete") bring()
    else window.addEventListener("load", bring, { once: true })
  }, [])
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-3 top-3 z-50 flex justify-center print:hidden"
    >
      {offline && (
        <p className="inline-flex items-center gap-2 rounded-full bg-ink px-4 py-2 text-xs text-canvas shadow-lg">
          <Icon name="alert" className="size-5" />
          {text}
        </p>
      )}
    </div>
  )
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("online", changed)
  window.addEventListener("offline", changed)
  return () => {
    window.removeEventListener("online", changed)
    window.removeEventListener("offline", changed)
  }
}
