import { contentMetadata } from "@/surfaces/content/content-metadata"
import { ContentView } from "@/surfaces/content/content-view"

export const generateMetadata = () => contentMetadata("accessibility")

export default function AccessibilityPage() {
  return <ContentView name="accessibility" />
}
