import { contentMetadata } from "@/surfaces/content/content-metadata"
import { ContentView } from "@/surfaces/content/content-view"

export const generateMetadata = () => contentMetadata("delivery")

export default function DeliveryPage() {
  return <ContentView name="delivery" />
}
