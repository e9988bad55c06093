import { urls } from "@/handoff/urls"
import { SlimFrame } from "../../slim-frame"

export default function CheckoutLayout({ children }: LayoutProps<"/checkout">) {
  return <SlimFrame back={{ href: urls.bag, label: "Bag" }}>{children}</SlimFrame>
}
