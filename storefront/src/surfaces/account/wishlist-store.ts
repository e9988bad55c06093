import { isSignedIn } from "@/handoff/signed-in"
import { readKeptItems, type WishlistItem } from "./wishlist-item"

/*
 * The wishlist of this browser tab, shared by all hearts, the badge and the page. A guest's is kept in localStorage; a
 * customer's on the server, where the guest's goes once.
 */
const KEY = "wishlist"
const ROUTE = "/api/wishlist"
const NONE: readonly string[] = []

/** Product ids, the one kept last first; undefined until it is known. */
let ids: readonly string[] | undefined
/** Whether the list lives on the server. */
let remote = false
/** Whether somebody had signed in when the list was asked for; undefined before that. */
let askedAsCustomer: boolean | undefined
/** Writes go one after the other, as they were pressed. */
let writing: Promise<unknown> = Promise.resolve()
const listeners = new Set<() => void>()

export function subscribeWishlist(changed: () => void): () => void {
  listeners.add(changed)
  if (listeners.size === 1) window.addEventListener("storage", keptElsewhere)
  refreshWishlist()
  return () => {
    listeners.delete(changed)
    if (listeners.size === 0) window.removeEventListener("storage", keptElsewhere)
  }
}

/** Asks for the list, at first and whenever somebody has signed in or out since. */
export function refreshWishlist(): void {
  if (askedAsCustomer !== isSignedIn(document.cookie)) void load()
}

export const wishlistNow = (): readonly string[] | undefined => ids
export const wishlistOnServer = (): readonly string[] | undefined => undefined

/**
 * Keeps a product or lets it go, at once for the eye. @returns whether it has been stored; if not, all is as before
 */
export async function setKept(
  product: { productId: string; handle: string },
  kept: boolean,
): Promise<boolean> {
  const before = ids ?? NONE
  const others = before.filter((id) => id !== product.productId)
  show(kept ? [product.productId, ...others] : others)
  if (!remote) return storeLocally(product, kept)
  const write = writing.then(() => ask(`${ROUTE}/${product.productId}`, { method: kept ? "PUT" : "DELETE" }))
  writing = write
  const stored = await write
  if (stored === "signed-out") {
    remote = false
    return storeLocally(product, kept)
  }
  if (stored === undefined) show(before)
  return stored !== undefined
}

async function load(): Promise<void> {
  askedAsCustomer = isSignedIn(document.cookie)
  remote = false
  const local = kept()
  const localIds = local.map(({ productId }) => productId)
  // Of a customer nothing is known yet: an empty list shown meanwhile would say that nothing is kept.
  show(askedAsCustomer && local.length === 0 ? undefined : localIds)
  if (!askedAsCustomer) return
  const answer =
    local.length > 0
      ? await ask(ROUTE, { method: "POST", body: JSON.stringify({ items: local }) })
      : await ask(ROUTE, { method: "GET" })
  if (!Array.isArray(answer)) {
    show(localIds)
    return
  }
  remote = true
  const pressedMeanwhile = kept().filter(({ productId }) => !localIds.includes(productId))
  keepLocally(pressedMeanwhile)
  show(answer)
  if (pressedMeanwhile.length > 0) await load()
}

/** The ids of the answer, or why there are none: undefined for an outage. */
async function ask(url: string, init: RequestInit): Promise<readonly string[] | "signed-out" | undefined> {
  try {
    const answer = await fetch(url, {
      ...init,
      headers: { "content-type": "application/json" },
      cache: "no-store",
    })
    if (answer.status === 401 || answer.status === 404) return "signed-out"
    if (!answer.ok) return undefined
    const body: unknown = await answer.json()
    const list = typeof body === "object" && body !== null && "ids" in body ? body.ids : undefined
    return Array.isArray(list) ? list.filter((id) => typeof id === "string") : NONE
  } catch {
    return undefined
  }
}

function storeLocally({ productId, handle }: { productId: string; handle: string }, keep: boolean): boolean {
  const others = kept().filter((item) => item.productId !== productId)
  const item = { productId, handle, addedAt: new Date().toISOString() }
  keepLocally(keep ? [item, ...others] : others)
  return true
}

function kept(): readonly WishlistItem[] {
  try {
    return readKeptItems(localStorage.getItem(KEY))
  } catch {
    return []
  }
}

function keepLocally(items: readonly WishlistItem[]): void {
  try {
    if (items.length > 0) localStorage.setItem(KEY, JSON.stringify(items))
    else localStorage.removeItem(KEY)
  } catch {
    // A browser that keeps nothing still shows it on this page.
  }
}

function keptElsewhere(event: StorageEvent): void {
  if (event.key === KEY && !remote) show(kept().map(({ productId }) => productId))
}

function show(next: readonly string[] | undefined): void {
  ids = next
  for (const changed of listeners) changed()
}
