import { NotFoundNotice } from "@/surfaces/frame/not-found-notice"

export default function NotFound() {
  return <NotFoundNotice />
}
