const tick = require("../tick")

module.exports = {
  default: ({ container }) => tick(container, "subscriber"),
  config: { event: "region.updated" },
}
