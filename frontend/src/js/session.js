// Warns two minutes before the session of a form ends, and stretches it in one tap. The page says in words when it
// ends, so this is a help and no condition. An ended session of a sensitive form leads to the neutral page.
const WARN_BEFORE_MS = 120_000;

class Session extends HTMLElement {
  connectedCallback() {
    this.querySelector("button")?.addEventListener("click", () => this.extend());
    this.plan(Date.parse(this.dataset.ends));
  }

  plan(ends) {
    clearTimeout(this.warning);
    clearTimeout(this.end);
    if (!Number.isFinite(ends)) return;
    this.warning = setTimeout(() => this.warn(), Math.max(ends - Date.now() - WARN_BEFORE_MS, 0));
    this.end = setTimeout(() => this.leave(), Math.max(ends - Date.now(), 0));
  }

  warn() {
    this.hidden = false;
    this.setAttribute("role", "alert");
  }

  async extend() {
    const token = document.querySelector("input[name=csrfmiddlewaretoken]")?.value ?? "";
    const answer = await fetch(this.dataset.extendUrl, {
      method: "POST",
      headers: { "X-CSRFToken": token },
      credentials: "same-origin",
    });
    if (!answer.ok) return;
    this.hidden = true;
    this.plan(Date.parse((await answer.json()).ends));
  }

  leave() {
    if (this.dataset.leaveUrl) location.replace(this.dataset.leaveUrl);
  }
}

customElements.define("wijkteam-session", Session);
