import { urls } from "@/handoff/urls"
import { SlimFrame } from "../../slim-frame"

export default function PaymentLayout({ children }: LayoutProps<"/order">) {
  return <SlimFrame back={{ href: urls.home, label: "Shop" }}>{children}</SlimFrame>
}
