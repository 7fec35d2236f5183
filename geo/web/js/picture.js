/* The map as a picture to take away: as it is seen, with title, legend, sources and terms inside. The map's own
   elements go into an SVG (foreignObject) with the style sheet and the typeface; for a PNG the browser paints that. */
(() => {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const SCALE = 2; // px of a PNG by px on the screen
  // What is for hands, or came from another server.
  const HANDS = ".leaflet-control-zoom, .atlas-credit, .leaflet-tooltip-pane, .leaflet-popup-pane, .leaflet-tiles-pane";
  const TOLD = 8000; // ms that a failure is told
  const PATIENCE = { step: 100, most: 300 }; // ms, and how often, that the page is waited for

  const read = (blob) => new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });

  const fetched = async (url) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return answer;
  };

  const element = (tag, css, text = "") => Object.assign(document.createElement(tag), { className: css, textContent: text });

  /* What is on a canvas would be lost in a copy. */
  const copied = (container) => {
    const made = container.cloneNode(true);
    const canvases = [...container.querySelectorAll("canvas")];
    made.querySelectorAll("canvas").forEach((canvas, i) => {
      const image = element("img", canvas.className);
      image.src = canvases[i].toDataURL();
      image.style.cssText = `${canvas.style.cssText}; position: absolute; left: 0; top: 0; max-width: none;`;
      canvas.replaceWith(image);
    });
    made.querySelectorAll(HANDS).forEach((one) => one.remove());
    made.removeAttribute("id");
    made.style.cssText = `width: ${container.clientWidth}px; height: ${container.clientHeight}px;`;
    return made;
  };

  const around = () => {
    try { return window.parent.document; } catch { return null; } // another's page
  };

  /* The legend comes after the map, and names have no place while the map zooms: all has to be of one run. */
  const still = async ({ map }) => {
    const running = () => around()?.querySelector('.stApp:not([data-test-script-state="notRunning"])');
    for (let n = 0; running() || map.getPane("labels").classList.contains("atlas-busy"); n++) {
      if (n === PATIENCE.most) throw new Error("the page does not come to rest");
      await new Promise((wake) => setTimeout(wake, PATIENCE.step));
    }
  };

  /* Rules as they hold in this window: the copy would ask its own width. */
  const held = (rules, view) => [...rules].map((rule) => {
    if (rule.type !== CSSRule.MEDIA_RULE) return rule.cssText;
    return view.matchMedia(rule.conditionText).matches ? held(rule.cssRules, view) : "";
  }).join("\n");

  /* The legend stands on the page around the map, folded or not. */
  const legend = () => {
    const found = around()?.querySelector(".atlas-legend");
    if (!found) return [];
    const made = element("div", found.className);
    made.append(found.querySelector(":scope > div").cloneNode(true));
    const sheets = [...found.parentElement.querySelectorAll("style")].map(({ sheet }) => held(sheet.cssRules, window.parent));
    return [element("style", "", sheets.join("\n")), made];
  };

  const credits = (container) => {
    const [short, whole] = [...container.querySelectorAll(".atlas-credit > *")].map((one) => one.cloneNode(true));
    whole.querySelector(".atlas-online-credit")?.remove();
    return `${short.textContent}: ${whole.textContent}`;
  };

  const sheet = ({ map }, { title, said }) => {
    const made = element("div", `atlas-picture ${document.documentElement.className}`);
    made.style.cssText = document.documentElement.style.cssText; // the colours
    const lines = [...said, credits(map.getContainer())].map((line) => element("p", "", line));
    made.append(element("h1", "", title), copied(map.getContainer()), ...legend(), ...lines);
    return made;
  };

  const typeface = async ({ config }) => {
    if (!config.font) return "";
    const face = await read(await (await fetched(config.font)).blob());
    return `@font-face { font-family: "Atlas Sans"; font-weight: 200 900; src: url("${face}"); }`;
  };

  const drawn = async (atlas) => {
    await still(atlas);
    const { name, kind } = atlas.picture; // of this moment, as the copy is
    const made = sheet(atlas, atlas.picture);
    const own = [...document.styleSheets].find(({ href }) => /\/map-[0-9a-f]+\.css/.test(href ?? ""));
    const style = element("style", "", held(own.cssRules, window));
    document.body.append(made); // to be measured, out of sight
    const { offsetWidth: width, offsetHeight: height } = made;
    made.remove();
    made.style.position = "static";
    style.append(await typeface(atlas));
    made.prepend(style);
    const root = document.createElementNS(SVG, "svg");
    const inside = document.createElementNS(SVG, "foreignObject");
    for (const [side, value] of Object.entries({ width, height })) {
      root.setAttribute(side, value);
      inside.setAttribute(side, value);
    }
    root.setAttribute("viewBox", `0 0 ${width} ${height}`);
    inside.append(made);
    root.append(inside);
    return { text: new XMLSerializer().serializeToString(root), width, height, name, kind };
  };

  const painted = async ({ text, width, height }) => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = element("canvas", "");
    Object.assign(canvas, { width: SCALE * width, height: SCALE * height });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((done, fail) => {
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("the picture is too large"))), "image/png");
    });
  };

  const take = async (atlas) => {
    const made = await drawn(atlas);
    const { name, kind } = made;
    const blob = kind === "svg" ? new Blob([made.text], { type: "image/svg+xml" }) : await painted(made);
    const link = element("a", "");
    Object.assign(link, { href: URL.createObjectURL(blob), download: `${name}.${kind}` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  /* A button of the map; `said` gives what the picture says and is called (geo/views/townmap.py: Picture). */
  window.AtlasPicture = (atlas, bar) => {
    const { words } = atlas.config;
    const button = L.DomUtil.create("a", "atlas-take", bar);
    button.href = "#";
    button.hidden = true;
    button.setAttribute("role", "button");
    button.innerHTML = '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11"/></svg>';
    const failure = element("div", "atlas-failure");
    failure.setAttribute("role", "status");
    atlas.map.getContainer().append(failure);
    L.DomEvent.on(button, "click", async (event) => {
      L.DomEvent.stop(event);
      if (!atlas.picture || button.ariaBusy === "true") return;
      button.ariaBusy = "true";
      failure.textContent = "";
      try {
        await take(atlas);
      } catch (error) {
        console.error("picture", error);
        failure.textContent = words.picture_failed;
        setTimeout(() => { failure.textContent = ""; }, TOLD);
      }
      button.ariaBusy = "false";
    });
    return (said) => {
      button.hidden = !said;
      button.title = said ? `${words.picture} (${said.kind.toUpperCase()})` : "";
      button.setAttribute("aria-label", button.title);
    };
  };
})();
