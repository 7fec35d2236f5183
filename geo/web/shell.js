/* A page completes its address when it has been drawn: Streamlit makes a new entry in the browser's history of that,
   and Back would lead to the bare address, which is completed again. What follows a load or a turn to another page
   without a press or key of the reader, and adds to the address only, takes the place of the bare one. So does all
   that follows a Back or Forward: two of them in quick succession make Streamlit turn once more to the page between.

   Where the map stands only the browser knows, as pan and zoom run nothing: the map tells it (geo/web/js/atlas.js), and
   it goes into the address here. What Streamlit writes there, or Back within a page brings, was said before the map
   moved; its `at` gives way to what the map told last. */
(() => {
  "use strict";
  const CALM = 300; // ms: browsers refuse to write an address too often
  const push = history.pushState.bind(history);
  const replace = history.replaceState.bind(history);
  const pairs = (search) => [...new URLSearchParams(search)].map(String);
  let turned = true;
  let walked = false;
  let page = null; // whose map has told where it stands
  let at = "";
  let timer;

  const placed = (url) => {
    const to = new URL(url ?? location.href, location.href);
    if (to.pathname !== page) return to;
    const others = to.search.slice(1).split("&").filter((pair) => pair && !pair.startsWith("at="));
    to.search = [...others, ...(at ? [`at=${at}`] : [])].join("&");
    return to;
  };
  const mend = () => {
    const to = placed();
    if (to.href !== location.href) replace(history.state, "", to);
  };
  window.atlasPlace = {
    get page() { return location.pathname; },
    get here() { return page === location.pathname ? at : new URLSearchParams(location.search).getAll("at").join("~"); },
    get last() { return at; },
    tell(told) {
      page = location.pathname;
      at = told;
      clearTimeout(timer);
      timer = setTimeout(mend, CALM);
    },
  };

  /* Streamlit sends with each run the address that it wrote itself, and reads no other; so before a press or key, which
     may bring a run, it is told ours. Where its app is not found, only frames and citations lack the place. */
  const tell = () => {
    const root = document.getElementById("root");
    const key = Object.keys(root ?? {}).find((name) => name.startsWith("__reactContainer$"));
    const fibers = [root?.[key]?.stateNode.current];
    while (fibers.length) {
      const { stateNode, child, sibling } = fibers.pop() ?? {};
      if (typeof stateNode?.state?.queryParams === "string") {
        const query = location.search.slice(1);
        if (stateNode.state.queryParams !== query) stateNode.setState({ queryParams: query });
        return;
      }
      fibers.push(...[sibling, child].filter(Boolean));
    }
  };

  history.pushState = (state, title, url) => {
    const to = placed(url);
    const same = to.pathname === location.pathname;
    const wanted = new Set(pairs(to.search));
    const completes = turned && same && pairs(location.search).every((pair) => wanted.has(pair));
    turned ||= !same;
    if (!same) page = null;
    if (completes || walked || to.href === location.href) replace(state, title, to);
    else push(state, title, to);
  };
  history.replaceState = (state, title, url) => replace(state, title, placed(url));
  addEventListener("popstate", () => {
    walked = true;
    if (location.pathname !== page) page = null;
    mend();
  });
  for (const act of ["pointerdown", "keydown", "click"]) {
    addEventListener(act, () => {
      turned = walked = false;
      if (page === location.pathname) tell();
    }, { capture: true });
  }
})();
