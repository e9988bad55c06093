import { permanentRedirect } from "next/navigation"
import { urls } from "@/handoff/urls"

/** The short address of everything. */
export function GET(): never {
  permanentRedirect(urls.allProducts)
}
