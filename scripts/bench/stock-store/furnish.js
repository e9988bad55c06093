const { writeFileSync } = require("node:fs")
const { ContainerRegistrationKeys, Modules } = require("@medusajs/framework/utils")
const flows = require("@medusajs/medusa/core-flows")

/** The least a store needs to sell: one region with 18 % GST inside, one product in plenty, one way of delivery. */
exports.__esModule = true
exports.default = async function furnish({ container }) {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const run = async (workflow, input) => (await workflow(container).run({ input })).result
  const [channel] = await run(flows.createSalesChannelsWorkflow, { salesChannelsData: [{ name: "Web" }] })
  const [key] = await run(flows.createApiKeysWorkflow, {
    api_keys: [{ title: "Storefront", type: "publishable", created_by: "bench" }],
  })
  await run(flows.linkSalesChannelsToApiKeyWorkflow, { id: key.id, add: [channel.id] })
  await run(flows.createRegionsWorkflow, {
    regions: [
      {
        name: "India",
        currency_code: "inr",
        countries: ["in"],
        payment_providers: ["pp_system_default"],
        is_tax_inclusive: true,
      },
    ],
  })
  await run(flows.createTaxRegionsWorkflow, [
    {
      country_code: "in",
      provider_id: "tp_system",
      default_tax_rate: { name: "GST", code: "GST18", rate: 18 },
    },
  ])
  const [location] = await run(flows.createStockLocationsWorkflow, { locations: [{ name: "Warehouse" }] })
  await run(flows.linkSalesChannelsToStockLocationWorkflow, { id: location.id, add: [channel.id] })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  const [profile] = await run(flows.createShippingProfilesWorkflow, {
    data: [{ name: "Parcels", type: "default" }],
  })
  const set = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
    name: "Delivery",
    type: "shipping",
    service_zones: [{ name: "India", geo_zones: [{ country_code: "in", type: "country" }] }],
  })
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: location.id },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  await run(flows.createShippingOptionsWorkflow, [
    {
      name: "Standard",
      price_type: "flat",
      provider_id: "manual_manual",
      service_zone_id: set.service_zones[0].id,
      shipping_profile_id: profile.id,
      type: { label: "Standard", description: "Standard", code: "standard" },
      prices: [{ currency_code: "inr", amount: 79 }],
    },
  ])
  const [product] = await run(flows.createProductsWorkflow, {
    products: [
      {
        title: "Insulated Bottle 600 ml",
        status: "published",
        shipping_profile_id: profile.id,
        sales_channels: [{ id: channel.id }],
        options: [{ title: "Colour", values: ["Emerald"] }],
        variants: [
          {
            title: "Emerald",
            sku: "LS-INSBOT-EME",
            options: { Colour: "Emerald" },
            manage_inventory: true,
            prices: [{ currency_code: "inr", amount: 1499 }],
          },
        ],
      },
    ],
  })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "product",
    fields: ["variants.inventory_items.inventory_item_id"],
    filters: { id: product.id },
  })
  await run(flows.createInventoryLevelsWorkflow, {
    inventory_levels: [
      {
        inventory_item_id: data[0].variants[0].inventory_items[0].inventory_item_id,
        location_id: location.id,
        stocked_quantity: 100000,
      },
    ],
  })
  writeFileSync(process.env.PUBLISHABLE_KEY_FILE, `${key.token}\n`)
}
