/* A page completes its address when it has been drawn: Streamlit makes a new entry in the browser's history of that,
   and Back would lead to the bare address, which is completed again. What follows a load or a turn to another page
   without a press or key of the reader, and adds to the address only, takes the place of the bare one. So does all
   that follows a Back or Forward: two of them in quick succession make Streamlit turn once more to the page between. */
(() => {
  "use strict";
  const push = history.pushState.bind(history);
  const pairs = (search) => [...new URLSearchParams(search)].map(String);
  let turned = true;
  let walked = false;
  history.pushState = (state, title, url) => {
    const to = new URL(url ?? location.href, location.href);
    const same = to.pathname === location.pathname;
    const wanted = new Set(pairs(to.search));
    const completes = turned && same && pairs(location.search).every((pair) => wanted.has(pair));
    turned ||= !same;
    if (completes || walked) history.replaceState(state, title, url);
    else push(state, title, url);
  };
  addEventListener("popstate", () => { walked = true; });
  for (const act of ["pointerdown", "keydown", "click"]) {
    addEventListener(act, () => { turned = walked = false; }, { capture: true });
  }
})();
