/* Many numbers of a page come of one computation. How it was made is sent once (data-of) and stands on the page; a
   number that points there (data-like) gets a copy when it is first unfolded (geo/views/provenance.py). */
if (!window.atlasCite) {
  window.atlasCite = true;
  const fill = (cite) => {
    const method = cite.dataset?.like;
    if (!method || !cite.open || cite.querySelector("dl")) return;
    const whole = document.querySelector(`details[data-of="${CSS.escape(method)}"] > dl`);
    if (whole) cite.append(whole.cloneNode(true));
  };
  document.addEventListener("toggle", ({ target }) => fill(target), true); // toggle does not bubble
  document.querySelectorAll("details[data-like][open]").forEach(fill); // unfolded before this came
}
