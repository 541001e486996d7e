// Files are dropped or chosen, and put into the inbox one after the other.
import { say, write } from "./desk.js";

const zone = document.getElementById("slip");
const input = document.getElementById("filer");
const list = document.getElementById("lagt");

function line(name, sentence, failed) {
  const item = document.createElement("li");
  item.textContent = `${name}: ${sentence}`;
  if (failed) item.className = "fejl";
  list.append(item);
  return item;
}

async function put(file) {
  const item = line(file.name, "læses …", false);
  const most = Number(zone.dataset.hoejst);
  const answer =
    file.size > most
      ? { fejl: `Filen er større end ${Math.floor(most / 1048576)} MB, som er det mest, en besvarelse kan være.` }
      : await write(zone.dataset.fil + encodeURIComponent(file.name), "PUT", file);
  item.textContent = `${file.name}: ${answer.fejl ?? answer.sagt}`;
  if (answer.fejl) item.className = "fejl";
  return !answer.fejl;
}

async function putAll(files) {
  list.replaceChildren();
  let taken = 0;
  for (const file of files) if (await put(file)) taken++;
  input.value = "";
  if (taken > 0) {
    const again = document.createElement("li");
    const link = document.createElement("a");
    link.href = "";
    link.textContent = `${taken} lagt ind. Vis indbakken, som den er nu`;
    again.append(link);
    list.append(again);
  }
}

if (zone) {
  input.addEventListener("change", () => putAll([...input.files]));
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    putAll([...event.dataTransfer.files]);
  });
}
