// Leaves at once and leaves nothing behind that the page can wipe: the draft on the server, the form, this entry of
// the history. Without script the link does the same on the server.
const PRESSES = 3;
const WITHIN_MS = 5000;
const link = document.querySelector("a.wijkteam-quick-exit");

function leave() {
  const { wipe, neutral } = link.dataset;
  document.documentElement.hidden = true;
  for (const form of document.forms) form.reset();
  if (wipe) fetch(wipe, { method: "POST", keepalive: true, redirect: "manual" }).catch(() => {});
  // replace, so that Back does not come here; the neutral site itself, or the server's way to it.
  location.replace(neutral || link.href);
}

/** Shift three times within five seconds, with no other key between: nobody types that by accident. */
function watchShift() {
  let presses = [];
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Shift") presses = [];
    else if (!event.repeat) {
      presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at <= WITHIN_MS);
      if (presses.length >= PRESSES) leave();
    }
  });
}

if (link) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    leave();
  });
  watchShift();
  // What was typed must not come back with Back or from the browser's memory of the page.
  window.addEventListener("pagehide", () => {
    for (const form of document.forms) form.reset();
  });
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    document.documentElement.hidden = true;
    location.reload();
  });
}
