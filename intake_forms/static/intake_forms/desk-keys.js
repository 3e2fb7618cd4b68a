/* The inbox by keyboard: j and k walk the list, / goes to the reference. Who dictates can switch the keys off. */
(() => {
  const help = document.querySelector("[data-desk-keys]");
  if (!help) return;
  const rows = [...document.querySelectorAll(".desk-rows__what a")];
  const reference = document.getElementById("desk-reference");
  const wish = help.querySelector("[data-desk-keys-on]");
  const STORED = "desk-keys";

  const remembered = () => {
    try {
      return localStorage.getItem(STORED);
    } catch {
      return null; // a browser that keeps nothing
    }
  };
  wish.checked = remembered() !== "off";
  wish.addEventListener("change", () => {
    try {
      localStorage.setItem(STORED, wish.checked ? "on" : "off");
    } catch {
      // It holds for this page.
    }
  });
  help.hidden = false;

  const walk = (step) => {
    if (!rows.length) return;
    const here = rows.indexOf(document.activeElement);
    const next = here < 0 ? (step > 0 ? 0 : rows.length - 1) : here + step;
    rows[Math.min(Math.max(next, 0), rows.length - 1)].focus();
  };
  const keys = {
    j: () => walk(1),
    k: () => walk(-1),
    "/": () => reference.select(),
    "?": () => {
      help.open = !help.open;
      if (help.open) help.querySelector("summary").focus();
    },
  };

  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (!wish.checked || isTyping || event.ctrlKey || event.altKey || event.metaKey || !(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  });
})();
