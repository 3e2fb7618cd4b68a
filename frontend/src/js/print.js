// `data-print` on a link or button prints this page; without script its link leads to a printable one.
document.addEventListener("click", (event) => {
  const control = event.target.closest?.("[data-print]");
  if (!control) return;
  event.preventDefault();
  window.print();
});
