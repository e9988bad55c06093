const { defineSearchIndex, search } = require("@medusajs/framework/utils")

const AT_ONCE = 500
const FIELDS = [
  "id",
  "title",
  "handle",
  "subtitle",
  "description",
  "thumbnail",
  "status",
  "categories.handle",
  "sales_channels.id",
  "variants.prices.amount",
  "variants.options.value",
  "variants.options.option.title",
]

/** The same facts as the plugin's index keeps, as far as Medusa's own index can hold them. */
const documentOf = (product) => {
  const values = product.variants.flatMap((variant) => variant.options)
  const chosen = (title) => [
    ...new Set(values.filter((each) => each.option.title === title).map(({ value }) => value)),
  ]
  return {
    id: product.id,
    title: product.title,
    handle: product.handle,
    subtitle: product.subtitle,
    description: product.description,
    status: product.status,
    sales_channel_ids: product.sales_channels.map(({ id }) => id),
    category: product.categories.map(({ handle }) => handle),
    colour: chosen("Colour"),
    size: chosen("Size"),
    price: Math.min(...product.variants.flatMap(({ prices }) => prices.map(({ amount }) => amount))),
  }
}

module.exports.default = defineSearchIndex({
  name: "product",
  entity: "product",
  fields: search.define({
    id: search.keyword().filterable(),
    title: search.text().searchable({ weight: 3 }),
    handle: search.keyword(),
    subtitle: search.text().searchable(),
    description: search.text().searchable(),
    status: search.keyword().filterable(),
    sales_channel_ids: search.keyword().array().filterable(),
    category: search.keyword().array().filterable().facetable(),
    colour: search.keyword().array().filterable().facetable(),
    size: search.keyword().array().filterable().facetable(),
    price: search.float().filterable().sortable().facetable(),
  }),
  async *seed({ container }) {
    for (let skip = 0; ; skip += AT_ONCE) {
      const { data } = await container.query.graph({
        entity: "product",
        fields: FIELDS,
        pagination: { skip, take: AT_ONCE, order: { id: "ASC" } },
      })
      if (data.length === 0) return
      yield [{ action: "upsert", documents: data.map(documentOf) }]
    }
  },
})
