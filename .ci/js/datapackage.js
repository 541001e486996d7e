// Reads a data package with the reference reader: the descriptor is valid, and every csv has the types, keys and
// required values that its schema promises.
const { Package } = require("datapackage");

async function main(path) {
  const data = await Package.load(path, { basePath: require("path").dirname(path) });
  const faults = data.valid ? [] : data.errors.map(String);
  for (const resource of data.resources) {
    try {
      const rows = await resource.read({ keyed: true });
      console.log(`  ${resource.name}: ${rows.length} rækker`);
    } catch (fault) {
      faults.push(`${resource.name}: ${fault} ${(fault.errors || []).slice(0, 5).map(String).join("; ")}`);
    }
  }
  faults.forEach((fault) => console.error(fault));
  process.exit(faults.length === 0 ? 0 : 1);
}

main(process.argv[2]);
