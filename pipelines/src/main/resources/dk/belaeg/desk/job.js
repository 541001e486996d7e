// Follows the command that runs.
const output = document.getElementById("udskrift");
const state = document.getElementById("stand");
const bar = document.getElementById("frem");
const time = document.getElementById("tid");
let from = 0;

function duration(seconds) {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min. ${seconds % 60} s`;
}

async function follow() {
  let answer;
  try {
    answer = await (await fetch(`koersel/stand?fra=${from}`)).json();
  } catch {
    state.textContent = "Arbejdsbordet svarer ikke. Start Belæg igen.";
    return;
  }
  const below = output.scrollHeight - output.scrollTop - output.clientHeight < 20;
  from += answer.linjer.length;
  output.append(answer.linjer.map((line) => line + "\n").join(""));
  if (below) output.scrollTop = output.scrollHeight;
  if (state.textContent !== answer.stand) state.textContent = answer.stand;
  if (bar) bar.value = Math.min(answer.faerdige, answer.trin);
  time.textContent = (bar ? `${Math.min(answer.faerdige, answer.trin)} af ${answer.trin} trin · ` : "") + duration(answer.sekunder) + (answer.sidst > 0 ? ` · sidst tog det ${duration(answer.sidst)}` : "");
  document.getElementById("stop").hidden = answer.slut;
  document.getElementById("videre").hidden = !answer.slut;
  if (!answer.slut) setTimeout(follow, 400);
}

if (output) follow();
