// Opens a page in headless Chromium and holds it to WCAG 2.2 AA with axe, at the width of a screen and of a telephone, light
// and dark;
// also that it asks for nothing, runs no script but the search of tables, and breaks none of its own rules.
const fs = require("fs");
const path = require("path");
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// Each long table has a box that finds its rows by the keyboard alone, and says how many; without scripts there is none.
async function search(page) {
  const summaries = page.locator("article > details > summary");
  const last = (await summaries.count()) - 1;
  await summaries.nth(last).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const details = page.locator("article > details").nth(last);
  const rows = details.locator("tbody > tr");
  const word = (await rows.first().innerText()).split(/\s+/)[0];
  await page.keyboard.type(word + " ");
  await page.waitForTimeout(400);
  const shown = await details.locator("tbody > tr:not([hidden])").count();
  const told = await details.locator("[role=status]").innerText();
  const all = await rows.count();
  if (!told.startsWith(`${shown} af `) || shown === 0 || shown > all) return `søgning efter ${word}: ${shown} af ${all}, »${told}«`;
  await page.keyboard.type("findesikke");
  await page.waitForTimeout(400);
  if ((await details.locator("tbody > tr:not([hidden])").count()) > 0) return "søgning viser rækker, der ikke har ordet";
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await page.waitForTimeout(400);
  return (await details.locator("tbody > tr:not([hidden])").count()) === all ? "" : "en tom søgning viser ikke alle rækker";
}

async function main(file, picture, mostPages) {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const faults = [];
  for (const [width, colorScheme] of [[1280, "light"], [390, "light"], [1280, "dark"]]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    page.on("console", (message) => faults.push(`${width}: ${message.text()}`));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) faults.push(`henter ${request.url()}`);
    });
    await page.goto("file://" + path.resolve(file));
    if ((await page.locator("script").count()) > 1) faults.push("siden har flere scripts");
    const searched = (await page.locator("article > details tbody").count()) > 0 && mostPages ? await search(page) : "";
    if (searched) faults.push(`${width}: ${searched}`);
    if (width === 1280 && colorScheme === "light") {
      await page.screenshot({ path: picture, fullPage: true, timeout: 120000 });
      const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
      console.log(`${printed} sider på papir`);
      if (mostPages && printed > mostPages) faults.push(`${printed} sider på papir; højst ${mostPages}`);
    }
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wider > 0) faults.push(`${width}: siden er ${wider} punkter bredere end skærmen`);
    const dead = await page.evaluate(() =>
      [...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute("href").slice(1)).filter((id) => !document.getElementById(id)));
    dead.forEach((id) => faults.push(`henvisning til #${id}, som ikke er der`));
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    await page.evaluate(axe);
    const result = await page.evaluate((tags) => axe.run(document, { runOnly: { type: "tag", values: tags } }), TAGS);
    for (const violation of result.violations) {
      faults.push(`${width}: ${violation.id} (${violation.impact}): ${violation.help}, ${violation.nodes.length} steder, fx ${violation.nodes[0].html.slice(0, 160)}`);
    }
    console.log(`${width} punkter bred, ${colorScheme}: ${result.passes.length} regler holdt, ${result.violations.length} brudt`);
    await page.close();
  }
  await browser.close();
  faults.forEach((fault) => console.error(fault));
  process.exit(faults.length === 0 ? 0 : 1);
}

main(process.argv[2], process.argv[3], Number(process.argv[4] ?? 0));
