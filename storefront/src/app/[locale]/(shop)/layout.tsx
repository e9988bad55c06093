import { ShopFrame } from "../shop-frame"

export default function ShopLayout({ children }: LayoutProps<"/[locale]">) {
  return <ShopFrame>{children}</ShopFrame>
}
