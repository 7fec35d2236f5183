/* Many numbers of a page come of one computation. How it was made is sent once (data-of) and stands on the page; a
   number that points there (data-like) gets a copy when it is first unfolded (geo/views/provenance.py). */
if (!window.atlasCite) {
  window.atlasCite = true;
  document.addEventListener("toggle", ({ target }) => {
    const method = target.dataset?.like;
    if (!method || !target.open || target.querySelector("dl")) return;
    const whole = document.querySelector(`details[data-of="${CSS.escape(method)}"] > dl`);
    if (whole) target.append(whole.cloneNode(true));
  }, true); // toggle does not bubble
}
