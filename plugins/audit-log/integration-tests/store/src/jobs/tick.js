const tick = require("../tick")

module.exports = {
  default: (container) => tick(container, `job ${Date.now()}`),
  config: { name: "tick", schedule: { interval: 1000 } },
}
