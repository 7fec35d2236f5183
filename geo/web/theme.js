/* Asks for the page anew when the reader turns it light or dark: map, charts and legend have their colours from Python,
   and Streamlit itself runs nothing then. */
window.atlasTheme ??= (() => {
  "use strict";

  const app = document.querySelector(".stApp");
  const scheme = () => getComputedStyle(app).colorScheme;
  let shown = scheme();
  new MutationObserver(() => {
    const now = scheme();
    const again = document.querySelector(".st-key-again button");
    if (now === shown || !again) return;
    shown = now;
    again.click();
  }).observe(app, { attributes: true, attributeFilter: ["class"] });
  return true;
})();
