// A poster in the largest type that fits on its sheet, measured where it is shown. The server has guessed already, for
// who has no script; when even the smallest type is too large, the page says so.
const STEPS = 16;

class PosterFit extends HTMLElement {
  connectedCallback() {
    document.fonts?.ready.then(() => this.fit());
  }

  fit() {
    const sheet = document.querySelector(".wijkteam-poster");
    const body = sheet?.querySelector(".wijkteam-poster__body");
    if (!body) return;
    const overflows = () => body.scrollHeight > body.clientHeight + 1;
    let step = 1;
    this.take(sheet, step);
    while (overflows() && step < STEPS) this.take(sheet, ++step);
    const warning = this.querySelector("[data-too-full]");
    if (warning) warning.hidden = !overflows();
  }

  take(sheet, step) {
    sheet.className = sheet.className.replace(/--step-\d+/, `--step-${step}`);
  }
}

customElements.define("wijkteam-poster-fit", PosterFit);
