/**
 * The arrows between the rooms, as docs and folders draw them: what may import what. Each rule has a planted
 * violation in scripts/arrows/plants.ts that must be caught; a rule without one fails the check.
 *
 * A package of this checkout is met twice: as source (plugins/x/src) and, when imported by its name, as what
 * was built (plugins/x/.medusa/server/src, plugins/kit/dist). Paths below allow for both.
 */
const BUILT = "(?:\\.medusa/server/)?"
const MEDUSA = "(?:^|/)node_modules/@medusajs/"
const KIT = "^plugins/kit/"
const TEST = "(?:\\.(?:test|spec)\\.tsx?$|/integration-tests/|/journeys/)"

/** @param {...string} rooms @returns {string} a path in one of the rooms of any plugin, with the plugin as $1 */
const inRooms = (...rooms) => `^plugins/([^/]+)/src/(?:${rooms.join("|")})(?:/|\\.tsx?$)`
/** @param {...string} rooms @returns {string} a path in one of the rooms of the same plugin */
const ownRooms = (...rooms) => `^plugins/$1/${BUILT}src/(?:${rooms.join("|")})(?:/|\\.tsx?$)`
/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const rule = (name, comment, from, to) => ({ name, comment, severity: "error", from, to })

export default {
  forbidden: [
    rule(
      "no-circles",
      "Two modules that need each other are one module.",
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ["type-only"] },
      },
    ),
    rule("no-loose-ends", "An import must lead somewhere.", { pathNot: TEST }, { couldNotResolve: true }),
    rule("no-tests-in-code", "Code that ships imports no test.", { pathNot: TEST }, { path: TEST }),

    rule(
      "contract-imports-nothing",
      "The browser and the server share it, so it may drag nothing along.",
      {
        path: inRooms("contract"),
        pathNot: TEST,
      },
      { pathNot: ownRooms("contract") },
    ),
    rule(
      "protocol-knows-only-the-kit",
      "The vendor and nothing but the vendor.",
      {
        path: inRooms("protocol"),
        pathNot: TEST,
      },
      { path: "^(?:plugins|backend|storefront)/", pathNot: [ownRooms("protocol"), KIT] },
    ),
    rule(
      "protocol-without-medusa",
      "The vendor's protocol works in any program.",
      { path: inRooms("protocol") },
      {
        path: MEDUSA,
      },
    ),
    rule(
      "domain-knows-protocol-contract-kit",
      "Our decisions rest on facts, not on machinery.",
      {
        path: inRooms("domain"),
        pathNot: TEST,
      },
      {
        path: "^(?:plugins|backend|storefront)/",
        pathNot: [ownRooms("domain", "protocol", "contract", "schema"), KIT],
      },
    ),
    rule(
      "domain-without-medusa-at-run-time",
      "A decision is a pure function; only types may come from Medusa.",
      {
        path: inRooms("domain", "schema"),
        pathNot: TEST,
      },
      { path: MEDUSA, dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "domain-without-network",
      "A decision asks nobody.",
      { path: inRooms("domain"), pathNot: TEST },
      {
        path: "^(?:node:)?(?:https?|http2|net|tls|dns|dgram)$",
      },
    ),
    rule(
      "gateways-know-domain-protocol-kit",
      "A gateway turns one protocol into what our decisions need; it stores and composes nothing.",
      { path: inRooms("gateways"), pathNot: TEST },
      {
        path: "^(?:plugins|backend|storefront)/",
        pathNot: [ownRooms("gateways", "domain", "protocol"), KIT],
      },
    ),
    rule(
      "gateways-without-medusa-at-run-time",
      "The same gateway works under any machinery; only types may come from Medusa.",
      { path: inRooms("gateways"), pathNot: TEST },
      { path: MEDUSA, dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "only-modules-choose-a-gateway",
      "Which protocol is spoken is decided in one room; all others know the port.",
      {
        path: "^(?:plugins/[^/]+|backend|storefront)/",
        pathNot: [TEST, "^plugins/[^/]+/src/(?:gateways|modules)/"],
      },
      { path: `^plugins/[^/]+/${BUILT}src/gateways/` },
    ),
    rule(
      "providers-below-workflows",
      "A provider parses, asks, reads its ledger and answers; it composes nothing.",
      {
        path: inRooms("providers"),
        pathNot: TEST,
      },
      { path: ownRooms("workflows", "api", "jobs", "subscribers", "admin") },
    ),
    rule(
      "modules-below-workflows",
      "A module stores; it calls nothing that composes it.",
      {
        path: inRooms("modules"),
        pathNot: TEST,
      },
      { path: ownRooms("workflows", "destination", "api", "jobs", "subscribers", "admin", "providers") },
    ),
    rule(
      "destinations-below-workflows",
      "What other plugins call to bring deliveries knows the store of them, and nothing that works on it.",
      {
        path: inRooms("destination"),
        pathNot: TEST,
      },
      { path: ownRooms("workflows", "api", "jobs", "subscribers", "admin", "providers") },
    ),
    rule(
      "workflows-below-the-doors",
      "A workflow does not know who asked.",
      {
        path: inRooms("workflows"),
        pathNot: TEST,
      },
      { path: ownRooms("api", "jobs", "subscribers", "admin", "providers") },
    ),
    rule(
      "doors-apart",
      "Routes, jobs and subscribers share workflows, not each other.",
      {
        path: "^(?:plugins/[^/]+|backend)/src/(api|jobs|subscribers)/",
        pathNot: TEST,
      },
      {
        path: "^(?:plugins/[^/]+|backend)/(?:\\.medusa/server/)?src/(?:api|jobs|subscribers|admin|providers)/",
        pathNot: "^(?:plugins/[^/]+|backend)/(?:\\.medusa/server/)?src/$1/",
      },
    ),
    rule(
      "admin-knows-only-the-contract",
      "What a merchant sees shares types with the server, and no code.",
      {
        path: inRooms("admin"),
        pathNot: TEST,
      },
      { path: "^(?:plugins|backend|storefront)/", pathNot: ownRooms("admin", "contract") },
    ),
    rule(
      "sandbox-knows-protocol-and-kit",
      "The pretend vendor must not know our decisions.",
      {
        path: inRooms("sandbox"),
        pathNot: TEST,
      },
      { path: "^(?:plugins|backend|storefront)/", pathNot: [ownRooms("sandbox", "protocol"), KIT] },
    ),
    rule(
      "shipped-code-without-sandbox",
      "No shop asks a pretend vendor by an import.",
      {
        path: "^(?:plugins/[^/]+|backend|storefront)/",
        // A plugin's bin starts its sandbox for a person.
        pathNot: [TEST, "^plugins/[^/]+/src/sandbox/", "^plugins/[^/]+/bin/"],
      },
      { path: `^plugins/[^/]+/${BUILT}src/sandbox/` },
    ),

    rule(
      "plugin-not-to-the-shop",
      "Nothing published knows who runs it.",
      { path: "^plugins/" },
      {
        path: "^(?:backend|storefront)/",
      },
    ),
    rule(
      "plugin-not-to-plugin",
      "Each stands alone in a stranger's store; only a shared contract, or the shared outbox, is a peer.",
      {
        path: "^plugins/([^/]+)/",
        pathNot: TEST,
      },
      {
        path: "^plugins/",
        pathNot: [
          "^plugins/$1/",
          KIT,
          `^plugins/stock-guard/${BUILT}src/contract(?:/|\\.)`,
          // The outbox is shared: whoever sends something to the outside defines a destination there.
          `^plugins/outbox/${BUILT}src/(?:contract|destination|workflows)(?:/index)?[.]`,
        ],
      },
    ),
    rule(
      "kit-stands-alone",
      "Plain TypeScript with no Medusa and no plugin.",
      { path: KIT, pathNot: TEST },
      {
        path: "^(?:plugins|backend|storefront)/|(?:^|/)node_modules/",
        // The proxy's own client: Node's fetch takes none.
        pathNot: [KIT, "(?:^|/)node_modules/undici/"],
      },
    ),
    rule(
      "plugins-declare-what-they-need",
      "A stranger's store installs dependencies and peers, nothing else.",
      {
        path: "^plugins/[^/]+/src/",
        pathNot: TEST,
      },
      {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["npm", "npm-peer", "type-only"],
      },
    ),

    rule(
      "backend-not-to-storefront",
      "The server does not know its shop window.",
      { path: "^backend/" },
      {
        path: "^storefront/",
      },
    ),
    rule(
      "only-the-config-names-plugins",
      "Deleting a plugin is deleting its line in medusa-config.ts (and in the one script that sweeps them all now).",
      {
        path: "^backend/src/",
        pathNot: [TEST, "^backend/src/scripts/reconcile[.]ts$"].flat(),
      },
      { path: "^plugins/", pathNot: KIT },
    ),
    rule(
      "storefront-not-to-backend",
      "The storefront speaks to the backend over HTTP.",
      { path: "^storefront/" },
      {
        path: "^backend/",
      },
    ),
    rule(
      "storefront-knows-one-contract",
      "Of the plugins it shares what both sides must agree on, and nothing else.",
      {
        path: "^storefront/",
      },
      {
        path: "^plugins/",
        pathNot: [`^plugins/(?:india-checkout|commerce-events)/${BUILT}src/(?:contract|schema)(?:/|\\.)`],
      },
    ),
    rule(
      "surfaces-apart",
      "Catalogue, cart, checkout, order and account never import each other.",
      {
        path: "^storefront/src/surfaces/([^/]+)/",
      },
      { path: "^storefront/src/surfaces/", pathNot: "^storefront/src/surfaces/$1/" },
    ),
    rule(
      "nothing-imports-routes",
      "Routes are where the arrows begin.",
      {
        path: "^storefront/src/(?!app/)",
      },
      { path: "^storefront/src/app/" },
    ),
    rule(
      "lower-rooms-below-surfaces",
      "Commerce, payments, handoff, design and config serve the surfaces.",
      {
        path: "^storefront/src/(?:commerce|payments|handoff|design|config)/",
      },
      { path: "^storefront/src/surfaces/" },
    ),
    rule(
      "design-knows-no-shop",
      "Buttons and tokens have no idea what is sold.",
      {
        path: "^storefront/src/design/",
      },
      { path: "^storefront/src/(?!design/)" },
    ),
    rule(
      "gateways-apart",
      "Each gateway is one folder that can be deleted.",
      {
        path: "^storefront/src/payments/([^/]+)/",
      },
      { path: "^storefront/src/payments/[^/]+/", pathNot: "^storefront/src/payments/$1/" },
    ),
    rule(
      "only-commerce-speaks-to-medusa",
      "One room knows Medusa's client and its types.",
      {
        path: "^storefront/src/(?!commerce/)",
      },
      { path: MEDUSA },
    ),
  ],
  options: {
    doNotFollow: { path: ["(?:^|/)node_modules/", "^plugins/[^/]+/(?:\\.medusa|dist)/"] },
    exclude: { path: ["/next-env\\.d\\.ts$", "^(?:backend|storefront)/\\.(?:medusa|next)/"] },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mts", ".js", ".mjs", ".cjs", ".json", ".d.ts"],
      mainFields: ["module", "main", "types"],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
}
