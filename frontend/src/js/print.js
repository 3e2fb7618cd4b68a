// `data-print` on a link or button prints this page; a button that only this script can serve is hidden until then.
for (const control of document.querySelectorAll("[data-print][hidden]")) control.hidden = false;

document.addEventListener("click", (event) => {
  const control = event.target.closest?.("[data-print]");
  if (!control) return;
  event.preventDefault();
  window.print();
});
