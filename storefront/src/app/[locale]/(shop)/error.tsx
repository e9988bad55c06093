"use client"

import { ErrorNotice } from "@/surfaces/frame/error-notice"

export default function ShopError({ retry }: { readonly retry: () => void }) {
  return <ErrorNotice retry={retry} />
}
