import { ShopFrame } from "../shop-frame"

export default function ShopLayout({ children }: LayoutProps<"/">) {
  return <ShopFrame>{children}</ShopFrame>
}
