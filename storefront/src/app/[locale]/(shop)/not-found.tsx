import type { Metadata } from "next"
import { NotFoundNotice } from "@/surfaces/frame/not-found-notice"

export const metadata: Metadata = { title: "404" }

/** Inside the shop's frame: a boundary of its own frame above it would travel with every page. */
export default function NotFound() {
  return <NotFoundNotice />
}
