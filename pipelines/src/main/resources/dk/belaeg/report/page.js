// A box that finds rows, for every long table; those of folded chapters are short. The page is whole without it.
for (const table of document.querySelectorAll("details:not(.foldet) .rulle > table")) {
  const rows = [...table.tBodies[0].rows].map((row) => [row, row.textContent.toLocaleLowerCase("da").replace(/\u00a0/g, " ")]);
  const box = document.createElement("p");
  const label = document.createElement("label");
  const field = document.createElement("input");
  const told = document.createElement("span");
  box.className = "find";
  label.textContent = "Find i tabellen ";
  field.type = "search";
  field.autocomplete = "off";
  told.setAttribute("role", "status");
  label.append(field);
  box.append(label, " ", told);
  table.parentElement.before(box);
  let waiting = 0;
  const find = () => {
    const words = field.value.toLocaleLowerCase("da").split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    const all = rows.length.toLocaleString("da-DK");
    told.textContent = words.length === 0 ? "" : shown === 0 ? "Ingen rækker har det hele." : `${shown.toLocaleString("da-DK")} af ${all} rækker`;
  };
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(find, 150);
  });
}
