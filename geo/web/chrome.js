/* Puts the reader's words in place of Streamlit's English ones, and names the document's language. Python says which
   (geo/web/chrome.py). Streamlit writes its frame anew whenever it likes, so what it writes is watched. */
window.atlasChrome ??= (() => {
  "use strict";

  const NAMES = ["aria-label", "title", "placeholder"];
  const OURS = ".stHtml, .stCode, svg, script, style"; // said by the Atlas already, or by nobody
  const ANY = "\uFFFD";
  let exact = new Map();
  let patterns = [];
  const said = new WeakMap(); // what Streamlit wrote and what we put there, by node and attribute

  const translated = (text) => {
    if (exact.has(text)) return exact.get(text);
    for (const [[head, tail], phrase] of patterns) {
      if (text.length > head.length + tail.length && text.startsWith(head) && text.endsWith(tail)) {
        return phrase.replace(ANY, () => text.slice(head.length, text.length - tail.length));
      }
    }
    return text;
  };

  const put = (node, name, held, write) => {
    if (!held) return;
    const before = said.get(node)?.[name];
    const original = before && before.ours === held ? before.original : held;
    const ours = translated(original.trim());
    if (ours === original.trim() && !before) return;
    said.set(node, { ...said.get(node), [name]: { original, ours } });
    if (ours !== held) write(ours);
  };

  const text = (node) => {
    if (!node.parentElement?.closest(OURS)) put(node, "text", node.nodeValue, (ours) => { node.nodeValue = ours; });
  };

  const names = (element) => {
    for (const name of NAMES) put(element, name, element.getAttribute(name), (ours) => element.setAttribute(name, ours));
  };

  const tree = (root) => {
    if (root.nodeType === Node.TEXT_NODE) { text(root); return; }
    if (root.nodeType !== Node.ELEMENT_NODE || root.closest(OURS)) return;
    names(root);
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      (node.nodeType === Node.ELEMENT_NODE && node.matches(OURS) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
    while (walker.nextNode()) {
      if (walker.currentNode.nodeType === Node.TEXT_NODE) text(walker.currentNode);
      else names(walker.currentNode);
    }
  };

  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "childList") addedNodes.forEach(tree);
      else if (type === "characterData") text(target);
      else if (!target.closest(OURS)) names(target);
    }
  }).observe(document.documentElement, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: NAMES,
  });
  // What was to be said before this came is said once all of the file stands.
  queueMicrotask(() => { if (window.atlasSpoken) window.atlasChrome.speak(...window.atlasSpoken); });

  return {
    speak(language, phrases) {
      document.documentElement.lang = language;
      const pairs = Object.entries(phrases);
      exact = new Map(pairs.filter(([english]) => !english.includes(ANY)));
      patterns = pairs.filter(([english]) => english.includes(ANY)).map(([english, ours]) => [english.split(ANY), ours]);
      tree(document.body);
    },
  };
})();
