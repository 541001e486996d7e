// Walks the desk in headless Chromium from the start page: a sample round, a file, forms, reminders, a release, a package.
const fs = require("fs");
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const faults = [];
let clicks = 0;

async function look(page, name, folder) {
  await page.locator("[data-vent]").waitFor({ state: "detached", timeout: 60000 });
  await page.locator("main h1").waitFor();
  for (const [width, colorScheme] of [[1280, "light"], [320, "light"], [1280, "dark"]]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wider > 0) faults.push(`${name} ${width}: siden er ${wider} punkter bredere end skærmen`);
    await page.evaluate(axe);
    const result = await page.evaluate((tags) => axe.run(document, { runOnly: { type: "tag", values: tags } }), TAGS);
    for (const violation of result.violations) {
      faults.push(`${name} ${width} ${colorScheme}: ${violation.id}: ${violation.help}, fx ${violation.nodes[0].html.slice(0, 160)}`);
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
}

// By the keyboard alone: tabs to what is called so, and presses Enter.
async function press(page, name) {
  await page.locator("[data-vent]").waitFor({ state: "detached", timeout: 60000 });
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(() => {
      const one = document.activeElement;
      return one.getAttribute("aria-label") ?? one.textContent.trim();
    });
    if (here === name) {
      clicks++;
      await page.keyboard.press("Enter");
      return;
    }
  }
  throw new Error(`»${name}« nås ikke med tastaturet`);
}

async function command(page, button, name, folder) {
  await press(page, button);
  await page.waitForURL(/koersel$/);
  await page.locator("#videre").waitFor({ state: "visible", timeout: 300000 });
  const state = await page.locator("#stand").innerText();
  console.log(`${button}: ${state} ${await page.locator("#tid").innerText()}`);
  if (!state.startsWith("Færdig")) faults.push(`${button}: ${state}\n${await page.locator("#udskrift").innerText()}`);
  const bar = page.locator("#frem");
  if ((await bar.count()) > 0 && !(await bar.evaluate((one) => one.value === one.max))) faults.push(`${button}: ikke alle trin er talt`);
  if (name) await look(page, name, folder);
  await press(page, "Videre");
  await page.waitForURL(/aar$/);
}

// A case is opened from the list, accepted, and the decision undone from the log.
async function decide(page, folder) {
  await press(page, "Fund");
  await page.waitForURL(/fund$/);
  await look(page, "fund", folder);
  const first = page.locator(".sager a", { hasText: "celle P4" }).first();
  await press(page, (await first.innerText()).trim());
  await page.waitForURL(/sag=/);
  await look(page, "sag", folder);
  await page.locator("form[action='fund/godkend'] input[name=hvem]").focus();
  await page.keyboard.type("Anna");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Aflastning");
  const kept = page.waitForNavigation();
  await page.keyboard.press("Enter");
  await kept;
  await page.locator("[data-vent]").waitFor({ state: "detached", timeout: 60000 });
  if ((await page.getByText("Aflastning").count()) === 0) faults.push("godkendelsen ses ikke på sagen");
  await press(page, "Log");
  await page.waitForURL(/log$/);
  await look(page, "log", folder);
  const undone = page.waitForNavigation();
  await press(page, "Fortryd nr. 1");
  await undone;
  await page.locator("[data-vent]").waitFor({ state: "detached", timeout: 60000 });
  if ((await page.getByText("fortrudt").count()) === 0) faults.push("beslutningen er ikke fortrudt");
}

async function main(start, file, folder) {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on("console", (message) => faults.push(`konsol: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("request", (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|file:|data:)/.test(request.url())) faults.push(`henter ${request.url()}`);
  });
  await page.goto("file://" + start);
  await page.waitForURL(/^http:\/\/127\.0\.0\.1:[0-9]+\/[0-9a-f]{64}\/$/);
  await look(page, "runder", folder);
  await command(page, "Lav en prøverunde");
  await look(page, "aar", folder);
  await press(page, "Indbakke");
  await page.waitForURL(/indbakke$/);
  await look(page, "indbakke", folder);
  await page.locator("#filer").setInputFiles(file);
  await page.locator("#lagt a").waitFor();
  await press(page, "1 lagt ind. Vis indbakken, som den er nu");
  await page.waitForTimeout(500);
  await page.locator("[data-vent]").waitFor({ state: "detached", timeout: 60000 });
  if ((await page.getByText("ekstra.csv").count()) === 0) faults.push("filen ses ikke i indbakken");
  await decide(page, folder);
  await press(page, "Året");
  await page.waitForURL(/aar$/);
  await command(page, "Lav skemaer (Skemaer)", "skemaer", folder);
  await command(page, "Lav rykkere og breve (Rykkere og breve)");
  await command(page, "Lav udgivelsen (Udgivelse)", "udgivelse", folder);
  await command(page, "Pak til afsendelse (Pakket)");
  await look(page, "aar-efter", folder);
  await press(page, "Klar?");
  await page.waitForURL(/klar$/);
  await look(page, "klar", folder);
  await press(page, "Tal");
  await page.waitForURL(/tal$/);
  await look(page, "tal", folder);
  await press(page, "Luk");
  await page.getByText("Arbejdsbordet er lukket.").waitFor();
  await browser.close();
  console.log(`${clicks} tryk`);
  faults.forEach((fault) => console.error(fault));
  process.exit(faults.length === 0 ? 0 : 1);
}

main(...process.argv.slice(2)).catch((error) => {
  faults.forEach((fault) => console.error(fault));
  console.error(error);
  process.exit(1);
});
