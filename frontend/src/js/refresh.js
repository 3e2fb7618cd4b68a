// An opening status says until when it stays true; just after that moment the page is asked again and every part
// that may have changed is taken over. Also when a phone wakes up with an old page.
const LONGEST_TIMER = 2 ** 31 - 1;
const SPREAD_SECONDS = 5; // so that not everybody asks in the same second
const PATIENCE = 30_000; // between two questions, when the answer was no newer or the clock of the phone is wrong
let timer;
let asking = false;

const parts = (root = document) => [...root.querySelectorAll("wijkteam-refresh[id]")];

function nextChange() {
  const moments = parts().map((part) => Date.parse(part.dataset.staysTrueUntil)).filter(Number.isFinite);
  return moments.length ? Math.min(...moments) : null;
}

async function refresh() {
  if (asking) return;
  asking = true;
  try {
    const answer = await fetch(location.href, { cache: "no-cache", credentials: "same-origin" });
    if (answer.ok) takeOver(new DOMParser().parseFromString(await answer.text(), "text/html"));
  } catch {
    // Without a network the page stays as it is, and tries again when it is looked at.
  } finally {
    asking = false;
    plan(PATIENCE);
  }
}

function takeOver(fresh) {
  for (const part of parts()) {
    const now = fresh.getElementById(part.id);
    if (!now) continue;
    part.dataset.staysTrueUntil = now.dataset.staysTrueUntil ?? "";
    if (part.innerHTML !== now.innerHTML) part.replaceChildren(...now.childNodes);
  }
}

function plan(patience = 0) {
  clearTimeout(timer);
  const moment = nextChange();
  if (moment === null) return;
  const spread = 1000 * (1 + Math.random() * SPREAD_SECONDS);
  const wait = Math.max(moment - Date.now(), patience * (moment < Date.now()), 0) + spread;
  timer = setTimeout(refresh, Math.min(wait, LONGEST_TIMER));
}

document.addEventListener("visibilitychange", () => {
  const moment = nextChange();
  if (document.visibilityState === "visible" && moment !== null && moment <= Date.now()) refresh();
});

if (parts().length) plan();
