import { SHOP_FACTS } from "@/config/shop-facts"
import { settings } from "@/config/settings"
import { JsonLd } from "@/design/json-ld"
import { urls } from "@/handoff/urls"
import { inLanguage, LANGUAGES } from "@/language/languages"
import { pageLanguage } from "@/language/page-language"

/** Who runs the shop, and how to search it; stands on the home page. */
export async function ShopJsonLd() {
  const language = await pageLanguage()
  const here = settings().storefrontUrl
  const organization = {
    "@type": "OnlineStore",
    "@id": `${here}/#organization`,
    name: "ŠKODA Lifestyle",
    legalName: SHOP_FACTS.legalName,
    url: here,
    logo: `${here}/home/icon-512.png`,
    address: SHOP_FACTS.address,
    contactPoint: {
      "@type": "ContactPoint",
      contactType: "customer service",
      email: SHOP_FACTS.care.email,
      telephone: SHOP_FACTS.care.phone,
      areaServed: "IN",
      availableLanguage: ["en", "hi"],
    },
    hasMerchantReturnPolicy: {
      "@type": "MerchantReturnPolicy",
      applicableCountry: "IN",
      returnPolicyCategory: "https://schema.org/MerchantReturnFiniteReturnWindow",
      merchantReturnDays: SHOP_FACTS.returns.windowDays,
      merchantReturnLink: here + inLanguage(language, urls.returns),
    },
  }
  const site = {
    "@type": "WebSite",
    "@id": `${here}/#website`,
    name: "ŠKODA Lifestyle",
    url: here + inLanguage(language, urls.home),
    inLanguage: LANGUAGES[language].tag,
    publisher: { "@id": organization["@id"] },
    potentialAction: {
      "@type": "SearchAction",
      target: {
        "@type": "EntryPoint",
        urlTemplate: `${here}${inLanguage(language, urls.search())}?q={search_term_string}`,
      },
      "query-input": "required name=search_term_string",
    },
  }
  return <JsonLd thing={{ "@graph": [organization, site] }} />
}
