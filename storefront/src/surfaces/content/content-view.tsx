import { getTranslations } from "next-intl/server"
import { SHOP_FACTS } from "@/config/shop-facts"
import { Notice } from "@/design/notice"
import { pageLanguage } from "@/language/page-language"
import { ContentsList } from "./contents-list"
import { InlineText } from "./inline-text"
import { ProseBlock } from "./prose-block"
import { CONTENT_PAGES, type ContentName } from "./prose/content-pages"

/** A page of prose, with a list of its sections beside it. */
export async function ContentView({ name }: { readonly name: ContentName }) {
  const t = await getTranslations("content")
  const page = CONTENT_PAGES[await pageLanguage()][name]
  return (
    <article className="page-width grid gap-f-lg py-f-xl">
      <header className="grid gap-f-sm">
        <h1 className="text-3xl">{page.title}</h1>
        <p className="max-w-[48ch] text-md text-muted">
          <InlineText text={page.lead} />
        </p>
      </header>
      <div className="grid gap-f-lg md:grid-cols-[minmax(0,240px)_minmax(0,46rem)] md:gap-x-f-xl lg:grid-cols-[minmax(0,300px)_minmax(0,46rem)]">
        <ContentsList title={t("contents")} sections={page.sections} />
        <div className="grid gap-f-lg">
          {SHOP_FACTS.demo && <Notice kind="info">{t("demo")}</Notice>}
          {page.sections.map(({ id, title, blocks }) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`} className="grid gap-4">
              <h2 id={`${id}-title`} className="text-xl">
                {title}
              </h2>
              {blocks.map((block, index) => (
                <ProseBlock key={index} block={block} />
              ))}
            </section>
          ))}
        </div>
      </div>
    </article>
  )
}
