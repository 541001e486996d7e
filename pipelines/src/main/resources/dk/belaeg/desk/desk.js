// What every screen of the desk does: forms are sent by fetch, so that the browser tells where they come from, and the
// answer is shown as text. Once a minute the desk hears that a window is open.
const root = document.body.dataset.rod;
const notice = document.getElementById("besked");

/** Shows a sentence at the foot of the page. */
export function say(sentence) {
  notice.textContent = sentence;
  notice.hidden = sentence === "";
}

/** Sends a write and gives back what the desk says: {sagt}, {til} or {fejl}. */
export async function write(address, method, body) {
  try {
    const response = await fetch(address, { method, body });
    return await response.json();
  } catch {
    return { fejl: "Arbejdsbordet svarer ikke. Det er måske lukket: start Belæg igen." };
  }
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  event.preventDefault();
  const buttons = form.querySelectorAll("button");
  buttons.forEach((button) => (button.disabled = true));
  const fields = new URLSearchParams(new FormData(form, event.submitter));
  const answer = await write(form.action, "POST", fields);
  buttons.forEach((button) => (button.disabled = false));
  if (answer.til !== undefined) {
    location.assign(answer.til);
    return;
  }
  say(answer.fejl ?? answer.sagt ?? "");
  if (answer.genindlaes) location.reload();
});

document.querySelectorAll("[data-kopier]").forEach((button) =>
  button.addEventListener("click", async () => {
    const text = button.parentElement.querySelector("pre");
    try {
      await navigator.clipboard.writeText(text.textContent);
      say("Teksten er kopieret.");
    } catch {
      getSelection().selectAllChildren(text);
      say("Teksten er markeret. Kopiér den med Ctrl+C.");
    }
  }),
);

const waiting = document.querySelector("[data-vent]");
if (waiting) setTimeout(() => location.reload(), 600);

setInterval(async () => {
  try {
    await fetch(root + "puls", { method: "POST" });
  } catch {
    say("Arbejdsbordet er lukket. Start Belæg igen for at åbne det.");
  }
}, 60000);
