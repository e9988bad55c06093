import { contentMetadata } from "@/surfaces/content/content-metadata"
import { ContentView } from "@/surfaces/content/content-view"

export const generateMetadata = () => contentMetadata("privacy")

export default function PrivacyPage() {
  return <ContentView name="privacy" />
}
