import { contentMetadata } from "@/surfaces/content/content-metadata"
import { ContentView } from "@/surfaces/content/content-view"

export const generateMetadata = () => contentMetadata("terms")

export default function TermsPage() {
  return <ContentView name="terms" />
}
