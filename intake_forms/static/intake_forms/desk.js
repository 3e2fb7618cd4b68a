/* Before a form of the desk is sent: is the session still there? If not, what was typed stays on the page. */
(() => {
  const warn = (form, text) => {
    let box = form.querySelector("[data-desk-warning]");
    if (!box) {
      box = document.createElement("div");
      box.className = "desk-warning";
      box.setAttribute("role", "alert");
      box.dataset.deskWarning = "";
      form.prepend(box);
    }
    box.textContent = text;
    box.scrollIntoView({ block: "center" });
  };

  const ask = async (root) => {
    const response = await fetch(root.dataset.deskSession, { redirect: "error", cache: "no-store" });
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  };

  const hidden = (button) => {
    const field = document.createElement("input");
    [field.type, field.name, field.value] = ["hidden", button.name, button.value];
    return field;
  };

  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("[data-desk-form]");
    const root = document.querySelector("[data-desk-session]");
    if (!form || !root) return;
    event.preventDefault();
    if (form.dataset.deskBusy) return; // a second click sends nothing twice
    form.dataset.deskBusy = "yes";
    try {
      const { token } = await ask(root);
      form.querySelector("[name=csrfmiddlewaretoken]").value = token;
    } catch {
      delete form.dataset.deskBusy;
      warn(form, root.dataset.deskLost);
      return;
    }
    window.removeEventListener("beforeunload", leaving);
    if (event.submitter?.name) form.append(hidden(event.submitter)); // submit() does not say which button it was
    form.submit();
  });

  // A note that was typed and not saved is worth a question before the page goes.
  const leaving = (event) => {
    const typed = [...document.querySelectorAll("[data-keep]")].some((area) => area.value.trim() !== "");
    if (typed) event.preventDefault();
  };
  window.addEventListener("beforeunload", leaving);
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload(); // Back must not show a case after logging out
  });
})();
