import type { Metadata } from "next"
import { NotFoundNotice } from "@/surfaces/frame/not-found-notice"
import { ShopFrame } from "./shop-frame"

export const metadata: Metadata = { title: "404" }

export default function NotFound() {
  return (
    <ShopFrame>
      <NotFoundNotice />
    </ShopFrame>
  )
}
