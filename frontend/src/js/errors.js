// The summary of errors gets the focus, and its links put the focus in the control, not only in view.
class Errors extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => {
      const link = event.target.closest("a[href^='#']");
      const control = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!control) return;
      event.preventDefault();
      const field = control.closest(".utrecht-form-field") ?? control;
      field.scrollIntoView();
      control.focus({ preventScroll: true });
    });
    this.focus();
  }
}

customElements.define("wijkteam-errors", Errors);
