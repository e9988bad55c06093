import { contentMetadata } from "@/surfaces/content/content-metadata"
import { ContentView } from "@/surfaces/content/content-view"

export const generateMetadata = () => contentMetadata("contact")

export default function ContactPage() {
  return <ContentView name="contact" />
}
