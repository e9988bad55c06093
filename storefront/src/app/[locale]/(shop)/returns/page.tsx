import { contentMetadata } from "@/surfaces/content/content-metadata"
import { ContentView } from "@/surfaces/content/content-view"

export const generateMetadata = () => contentMetadata("returns")

export default function ReturnsPage() {
  return <ContentView name="returns" />
}
