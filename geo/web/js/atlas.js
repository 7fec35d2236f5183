/* The map of the Atlas. Python says what to draw and in which words and colours (geo/views/basemap.py, townmap.py);
   this file fetches the layers by address, keeps them while filters change, and places what depends on the zoom. */
(() => {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";

  /* The first is many times as fast, where the browser has it. */
  const bytes = (text) => Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

  const unpack = (text) => JSON.parse(new TextDecoder().decode(bytes(text)));

  /* What keeps the place of the map in the address of the page around (geo/web/shell.js). */
  const keeper = () => {
    try { return window.parent.atlasPlace; } catch { return undefined; }
  };

  /* Borders of clipped polygons without the straight lines of the clip. */
  const innerEdges = ({ features }) => {
    const rings = features.flatMap(({ geometry: { type, coordinates } }) => (type === "Polygon" ? [coordinates] : coordinates).flat());
    const clip = [0, 1].map((axis) => {
      const values = rings.flat().map((point) => point[axis]);
      return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
    });
    const cut = (a, b) => [0, 1].some((axis) => a[axis] === b[axis] && clip[axis].includes(a[axis]));
    const lines = [];
    for (const ring of rings) {
      let line = [ring[0]];
      for (let i = 1; i < ring.length; i++) {
        if (cut(ring[i - 1], ring[i])) {
          if (line.length > 1) lines.push(line);
          line = [];
        }
        line.push(ring[i]);
      }
      if (line.length > 1) lines.push(line);
    }
    return { type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry: { type: "MultiLineString", coordinates: lines } }] };
  };

  class Atlas {
    constructor(map, packed) {
      const config = unpack(packed);
      this.map = map;
      this.config = config;
      this.drawings = config.drawings.map((drawing) => ({ ...drawing, leaflet: null }));
      this.zones = [];
      this.anchors = [];
      this.visible = new Set();
      this.clicks = 0;
      this.picked = null;
      for (const [name, value] of Object.entries(config.colours)) {
        document.documentElement.style.setProperty(`--atlas-${name}`, value);
      }
      document.documentElement.style.colorScheme = config.theme;
      document.documentElement.lang = config.language;
      document.documentElement.classList.toggle("atlas-large", config.stage > 1);
      config.panes.forEach((name, i) => {
        const pane = map.createPane(name);
        pane.style.zIndex = 210 + 10 * i;
        if (!config.livePanes.includes(name)) pane.style.pointerEvents = "none";
      });
      this.entitle();
      this.frame();
      this.controls();
      this.labels = new window.AtlasLabels(map, config.language);
      this.labels.points = config.cities;
      this.labels.overview = () => this.overview();
      this.labels.obstacles = () => this.obstacles();
      this.inline = [];
      this.points = new window.AtlasPoints(this);
      this.lettered = this.styled().then(() => this.typeface());
      map.on("moveend", () => this.remember());
      this.remember();
      map.on("zoomend", () => { this.fan(); this.weigh(); this.detail(); });
      map.on("tooltipopen", ({ tooltip }) => this.keepInside(tooltip));
      this.ready = this.show();
    }

    /* Screen readers say what the frame and the map in it are. */
    entitle() {
      const container = this.map.getContainer();
      container.setAttribute("role", "region");
      container.setAttribute("aria-label", this.config.words.title);
      document.title = this.config.words.title;
      try { window.frameElement?.setAttribute("title", this.config.words.title); } catch { /* another's page */ }
    }

    /* --- frame and controls --- */

    frame() {
      const { map, config } = this;
      const frame = map.getContainer();
      // Leaflet takes the focus at a press; the page around would scroll to it, and the press would miss what it meant.
      frame.focus = () => HTMLElement.prototype.focus.call(frame, { preventScroll: true });
      map.options.maxBoundsViscosity = 0.9;
      map.setMaxZoom(config.maxZoom); // folium hands it to tiles only, and there are none
      const place = keeper();
      this.page = place?.page;
      const here = this.placed(place?.here);
      this.stays = Boolean(here); // an address that says where the map stands says it of the picked town too
      this.start = here ?? this.placed(place?.last);
      // The frame of a component may still have no size; Leaflet then computes NaN and gives up.
      const sized = () => map.getContainer().clientWidth > 0 && map.getContainer().clientHeight > 0;
      const home = () => {
        this.atHome = true;
        if (!sized()) return;
        this.homing = true;
        map.setMaxBounds(null); // else Leaflet glides into them from the old view, and goes on so from the new one
        map.setMinZoom(0);
        map.fitBounds(config.bounds, { animate: false, padding: [6, 6] });
        map.setMinZoom(Math.max(config.minZoom, map.getZoom() - 0.5));
        map.panInsideBounds(config.maxBounds, { animate: false });
        map.setMaxBounds(config.maxBounds);
        this.homing = false;
      };
      this.home = home;
      const settle = () => {
        const { start } = this;
        home();
        if (!start || !sized()) return;
        this.start = null;
        map.setView(start.at, start.zoom, { animate: false });
        this.atHome = false;
      };
      settle();
      new ResizeObserver(() => {
        if (!sized()) return;
        const stay = this.atHome;
        map.invalidateSize({ animate: false, pan: !stay });
        if (stay) settle();
        else if (!map.options.maxBounds) map.setMaxBounds(config.maxBounds);
        this.follow(this.picked);
      }).observe(map.getContainer());
      map.on("dragstart zoomstart", (event) => { if (!this.homing) this.atHome = false; });
      map.on("keydown", ({ originalEvent: { key } }) => { if (key.startsWith("Arrow")) this.atHome = false; });
    }

    /* "48.5600~66.8800~4.50" as a place; null for what is none on this map (geo/views/basemap.py: is_place). */
    placed(text) {
      const { place, maxBounds, minZoom, maxZoom } = this.config;
      const [, lat, lng, zoom] = (new RegExp(`^${place}$`).exec(text || "") || []).map(Number);
      return L.latLngBounds(maxBounds).contains([lat || 0, lng || 0]) && zoom >= minZoom && zoom <= maxZoom ? { at: [lat, lng], zoom } : null;
    }

    remember() {
      const { map, start, page } = this;
      const place = keeper();
      if (!place || start || page !== place.page) return; // not there yet, or the reader has turned the page
      if (this.atHome) {
        place.tell("");
        return;
      }
      const at = map.getCenter();
      const zoom = map.getZoom();
      const before = this.placed(place.here);
      // A change of size moves the middle by parts of a pixel: that is no other place.
      const same = before?.zoom === zoom && map.project(before.at, zoom).distanceTo(map.project(at, zoom)) < 1;
      const told = same ? place.here : `${at.lat.toFixed(4)}~${at.lng.toFixed(4)}~${zoom.toFixed(2)}`;
      if (this.placed(told)) place.tell(told);
    }

    controls() {
      const { map, config } = this;
      const { words } = config;
      const zoom = L.control.zoom({ zoomInTitle: words.zoom_in, zoomOutTitle: words.zoom_out });
      zoom.addTo(map);
      const button = L.DomUtil.create("a", "atlas-home", zoom.getContainer());
      Object.assign(button, { href: "#", title: words.home });
      button.setAttribute("role", "button");
      button.setAttribute("aria-label", words.home);
      button.innerHTML = '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 8 8 2l6 6M4 7v7h8V7"/></svg>';
      L.DomEvent.on(button, "click", (event) => { L.DomEvent.stop(event); this.goHome(); });
      this.offer = window.AtlasPicture(this, zoom.getContainer());
      const Scale = L.Control.Scale.extend({
        _updateMetric(meters) {
          const round = this._getRoundNum(meters);
          const text = round < 1000 ? `${round} ${words.m}` : `${round / 1000} ${words.km}`;
          this._updateScale(this._mScale, text, round / meters);
        },
      });
      new Scale({ imperial: false, maxWidth: 120 }).addTo(map);
      const credit = L.control({ position: "bottomright" });
      credit.onAdd = () => {
        const box = L.DomUtil.create("details", "atlas-credit");
        box.innerHTML = config.attribution;
        L.DomEvent.disableClickPropagation(box);
        return box;
      };
      credit.addTo(map);
    }

    goHome() {
      this.home();
      this.remember();
    }

    /* Styles come after the scripts, and streamlit-folium loads them twice; nothing can be measured before. */
    async styled() {
      while (!getComputedStyle(document.documentElement).getPropertyValue("--atlas-styled")) {
        await new Promise((wake) => setTimeout(wake, 15));
      }
      this.map.invalidateSize({ animate: false });
    }

    async typeface() {
      if (this.config.font) {
        const face = new FontFace("Atlas Sans", `url("${this.config.font}")`, { weight: "200 900" });
        await face.load().then(() => document.fonts.add(face), () => {}); // else the next family of the style sheet
      }
      this.labels.measurable = true;
      this.labels.layout();
    }

    /* --- layers fetched by address --- */

    /* All layers come as one file: each request more would cost more time than the bytes of it. */
    async source(name) {
      this.sources ??= this.fetched(this.config.layers);
      return (await this.sources)[name];
    }

    async fetched(url) {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
      return answer.json();
    }

    /* What came first is an overview (geo/views/generalised.py). Who looks closer gets the details, once. */
    async detail() {
      if (!this.config.details || this.detailing || this.map.getZoom() <= this.config.closer) return;
      this.detailing = true;
      try {
        const details = await this.fetched(this.config.details);
        const overview = await (this.sources ??= this.fetched(this.config.layers));
        this.sources = Promise.resolve({ ...overview, ...details });
        for (const drawing of this.drawings) {
          if (!details[drawing.source] || !drawing.leaflet) continue;
          drawing.leaflet.remove();
          this.add(drawing, details[drawing.source]);
        }
        this.map.getContainer().dataset.detailed = "true";
      } catch (error) {
        console.error("details", error); // the overview stays, and the next turn of the zoom asks again
        this.detailing = false;
      }
    }

    show() {
      const waits = this.drawings.map((drawing) => {
        const wanted = !drawing.layer || this.visible.has(drawing.layer);
        drawing.wanted = wanted;
        if (drawing.leaflet) {
          if (wanted) this.place(drawing);
          else drawing.leaflet.remove();
          return null;
        }
        if (!wanted) return null;
        drawing.loading ??= Promise.resolve(drawing.fine && this.drawn())
          .then(() => this.source(drawing.source))
          .then((data) => data && this.add(drawing, data))
          .catch((error) => { // a broken layer must not take the map with it
            console.error(drawing.source, error);
            drawing.loading = this.sources = null; // at the next change of what is seen it is asked for again
          });
        return drawing.loading;
      });
      this.tiles();
      this.labels.held = true;
      return Promise.all(waits).then(() => {
        this.labels.held = false;
        this.labels.layout();
      });
    }

    /* Fine lines and points wait for a frame with everything else in it, points also where no layer comes. */
    async drawn() {
      await this.source().catch(() => {});
      await new Promise((wake) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(wake))));
    }

    add(drawing, source) {
      const [key, value] = drawing.only || [];
      let data = key ? { ...source, features: source.features.filter(({ properties }) => properties[key] === value) } : source;
      if (drawing.edges) data = innerEdges(data);
      const lines = drawing.corridor !== undefined;
      drawing.leaflet = L.geoJSON(data, {
        pane: drawing.pane,
        interactive: drawing.corridor === "core",
        style: (feature) => this.styleOf(drawing, feature),
        onEachFeature: (feature, layer) => { if (drawing.corridor === "core") this.corridor(feature, layer); },
        attribution: "",
        smoothFactor: lines ? 1 : 0.8,
        ...(lines ? {} : { renderer: this.surface(drawing.pane) }),
      });
      if (drawing.wanted) this.place(drawing);
      if (drawing.label && !drawing.labelled) {
        drawing.labelled = true;
        const { label } = drawing;
        if (label.line) this.labels.addLines(data, label);
        else this.labels.addAreas(data, label);
        this.labels.layout();
      }
    }

    /* What nobody points at is drawn on a canvas a pane: thousands of vertices, and no element for any of them. */
    surface(pane) {
      this.surfaces ??= {};
      return (this.surfaces[pane] ??= L.canvas({ pane, padding: 0.25 }));
    }

    /* On a canvas that several drawings share, what comes late must not cover what belongs above it. */
    place(drawing) {
      drawing.leaflet.addTo(this.map);
      const above = this.drawings.slice(this.drawings.indexOf(drawing) + 1);
      for (const { pane, leaflet } of above) {
        if (pane === drawing.pane && leaflet && this.map.hasLayer(leaflet)) leaflet.bringToFront();
      }
      if (drawing.corridor && this.lit) this.raise(drawing); // else faded corridors cover a part of the lit one
    }

    styleOf(drawing, feature) {
      const zoom = this.map.getZoom();
      const scale = zoom < 4.5 ? 0.75 : zoom < 7 ? 1 : zoom < 9 ? 1.35 : 1.7;
      const style = { ...drawing.style, ...(feature?.properties.schematic ? drawing.schematic : null) };
      if (zoom < (drawing.from || 0)) style.opacity = 0;
      if (style.weight) style.weight = Math.max(style.weight * scale * this.config.stage, this.config.stage > 1 ? 2 : 0);
      if (drawing.corridor && this.lit) {
        const chosen = (feature.properties.corridor_id || feature.properties.id) === this.lit;
        Object.assign(style, chosen ? drawing.lit : drawing.faded);
        if (chosen) style.weight *= scale * this.config.stage;
      }
      return style;
    }

    weigh() {
      for (const drawing of this.drawings) {
        if (drawing.leaflet && drawing.style.weight && drawing.layer) {
          drawing.leaflet.setStyle((feature) => this.styleOf(drawing, feature));
          if (drawing.corridor && this.lit) this.raise(drawing);
        }
      }
    }

    raise({ leaflet }) {
      leaflet.eachLayer((layer) => {
        const { properties } = layer.feature;
        if ((properties.corridor_id || properties.id) === this.lit && layer._map) layer.bringToFront();
      });
    }

    corridor({ properties }, layer) {
      const name = properties[`name_${this.config.language}`] || "";
      const tip = document.createElement("b");
      tip.textContent = name;
      this.tell(layer, `corridor:${properties.corridor_id || properties.id}`, tip.outerHTML, { sticky: true });
      /* Drawn after streamlit-folium has hung its listeners on the layers, so the click goes on by a relay. */
      layer.on("click", ({ latlng }) => { this.relay?.fire("click", { latlng, sourceTarget: layer }); });
      layer.on("add", () => {
        const element = layer.getElement();
        if (element.hasAttribute("role")) return; // drawn anew after it was switched off
        for (const [key, value] of [["role", "button"], ["tabindex", "0"], ["aria-label", name]]) element.setAttribute(key, value);
        element.addEventListener("keydown", ({ key }) => {
          if (key === "Enter") layer.fire("click", { latlng: layer.getBounds().getCenter() }, true);
        });
      });
    }

    tiles() {
      const wanted = this.visible.has("tiles");
      if (wanted && !this.online) {
        this.online = L.tileLayer(this.config.tiles.url, { pane: "tiles", attribution: "", maxZoom: 19, className: "atlas-tiles" });
      }
      if (!this.online) return;
      if (wanted) this.online.addTo(this.map);
      else this.online.remove();
      document.documentElement.classList.toggle("atlas-online", wanted);
    }

    /* --- what changes with the filters --- */

    draw(group, packed) {
      const scene = unpack(packed);
      this.visible = new Set(scene.visible);
      this.lit = scene.corridor;
      this.picture = scene.picture;
      this.offer(this.picture);
      this.labels.visible = this.visible;
      this.labels.lit = scene.corridor;
      this.relay = L.layerGroup();
      group.addLayer(this.relay);
      this.shrink = this.narrow() ? scene.narrow : 1;
      this.unit = this.config.stage * (this.narrow() ? 0.7 : 1); // size of the signs of zones
      const townsShown = this.visible.has("towns");
      this.anchors = (townsShown ? scene.towns : []).map((town) => this.town(group, scene, town));
      this.labels.marks = this.anchors.map(({ id, at, name, reach, rank, picked }) => (
        { id, at, text: name, reach, rank, picked }));
      this.inline = scene.zones.filter(({ layer }) => this.visible.has(layer))
        .map((zone) => this.zone(group, scene, zone));
      this.spread();
      this.weigh();
      const before = this.met ? null : this.drawn(); // at first, signs wait for a frame with towns and shapes
      this.met = true;
      const drawn = Promise.all([this.show(), Promise.resolve(before).then(() => this.points.take(scene.points))]);
      this.follow(scene.picked);
      Promise.all([drawn, this.lettered]).then(() => this.painted());
    }

    /* Signs of this draw and those that were fetched: none hides another, and names keep off both. */
    spread() {
      this.zones = [...this.inline, ...this.points.items];
      this.fan();
      this.labels.layout();
    }

    /* On a narrow screen circles shrink, and the legend with them (geo/views/legend.py): same breakpoint, same page. */
    narrow() {
      try { return window.parent.innerWidth <= 640; } catch { return window.innerWidth <= 640; }
    }

    /* The whole country: there is room for one or two names of corridors, which would single these out. */
    overview() {
      return this.map.getZoom() < this.map.getBoundsZoom(this.config.bounds) + 0.5;
    }

    marker(group, { id, at, glyph, size, tip, depth }, kind) {
      const marker = L.marker(at, {
        icon: L.divIcon({ className: `atlas-mark atlas-mark-${kind}`, html: `<span>${glyph}</span>`, iconSize: [size, size] }),
        pane: kind === "town" ? "towns" : "zones",
        zIndexOffset: depth,
        keyboard: true,
      });
      this.tell(marker, `${kind}:${id}`, tip, { direction: "top", offset: [0, -size / 2 + 2] });
      marker.on("add", () => {
        const element = marker.getElement();
        element.setAttribute("role", "button");
        const said = document.createElement("div");
        said.innerHTML = tip; // escaped in Python
        const lines = [...said.querySelectorAll("b, dt, dd")].map((line) => line.textContent);
        element.setAttribute("aria-label", lines.map((line) => line.replace(/\.$/, "")).join(". "));
        element.dataset.id = id;
        element.addEventListener("keydown", (event) => {
          if (event.key === "Enter") marker.fire("click", { latlng: marker.getLatLng() }, true);
        });
      });
      group.addLayer(marker);
      return marker;
    }

    town(group, scene, drawn) {
      const reach = drawn.reach * this.shrink;
      const town = { ...drawn, reach };
      const marker = this.marker(group, { ...town, depth: -Math.round(reach * 1000) - (drawn.below ? 900 : 0) }, "town");
      if (this.shrink !== 1) {
        marker.on("add", () => { marker.getElement().firstElementChild.style.transform = `scale(${this.shrink})`; });
      }
      marker.on("click", () => {
        group.eachLayer((other) => other.getElement?.()?.classList.remove("atlas-chosen"));
        marker.getElement().classList.add("atlas-chosen");
      });
      return { ...town, marker };
    }

    zone(group, { glyphs, size }, zone) {
      const marker = this.marker(group, { size, ...zone, glyph: glyphs[zone.glyph], depth: 0 }, zone.layer === "gateways" ? "gateway" : "zone");
      return { ...zone, marker, disc: this.disc(group, zone), group };
    }

    disc(group, { at, radius }) {
      if (!radius) return null;
      const disc = L.circle(at, { radius, pane: "discs", className: "atlas-disc", interactive: false });
      group.addLayer(disc);
      return disc;
    }

    /* The tooltip begins with a hidden "kind:id#click": streamlit-folium hands its text back on a click, and the
       serial number makes a second click on the same thing a new event (geo/views/townmap.py: clicked). */
    tell(layer, id, html, options) {
      const content = () => `<span hidden>${id}#${this.clicks} </span>${html}`;
      layer.bindTooltip(content(), { className: "atlas-tip", opacity: 1, ...options });
      layer.on("click", () => {
        this.clicks = Date.now() % 1e9;
        layer.setTooltipContent(content());
      });
    }

    keepInside(tooltip) {
      const element = tooltip.getElement();
      element.style.marginLeft = element.style.marginTop = "";
      const tip = element.getBoundingClientRect();
      const frame = this.map.getContainer().getBoundingClientRect();
      const style = getComputedStyle(element);
      const shift = (low, high) => Math.max(0, low) - Math.max(0, high);
      const buttons = tip.top < frame.top + 130 ? 52 : 4; // beside the zoom buttons, which lie above
      const dx = shift(frame.left + buttons - tip.left, tip.right - frame.right + 4);
      let dy = shift(frame.top + 4 - tip.top, tip.bottom - frame.bottom + 4);
      if (dy > 0 && tooltip.options.direction === "top") dy = tip.height - 2 * tooltip.options.offset[1] + 10;
      if (dx) element.style.marginLeft = `${parseFloat(style.marginLeft) + dx}px`;
      if (dy) element.style.marginTop = `${parseFloat(style.marginTop) + dy}px`;
    }

    /* Zones of one place stand on a ring around the town or around each other, so that none hides another. */
    fan() {
      if (!this.zones.length) return;
      const spots = this.anchors.map((town) => ({ at: this.map.latLngToLayerPoint(town.at), reach: town.reach, members: [], town: true }));
      for (const zone of this.zones) {
        const at = this.map.latLngToLayerPoint(zone.at);
        let spot = spots.find((other) => other.at.distanceTo(at) < (other.town ? other.reach + 7 : 9) * this.unit);
        if (!spot) {
          spot = { at, reach: 0, members: [], town: false };
          spots.push(spot);
        }
        spot.members.push([zone, at]);
      }
      for (const { at, reach, members, town } of spots) {
        const wide = members.reduce((most, [{ half = 9 }]) => Math.max(most, half - 9), 0) * this.unit; // of clusters
        const step = 15 * this.unit + 1.5 * wide;
        let ring = town ? reach + 9 * this.unit + wide : members.length > 1 ? Math.max(8, (Math.min(members.length, 10) * step) / (2 * Math.PI)) : 0;
        let angle = -Math.PI / 5, left = ring ? Math.max(1, Math.floor((2 * Math.PI * ring) / step)) : 1;
        for (const [zone, own] of members) {
          if (!left) {
            ring += step;
            left = Math.floor((2 * Math.PI * ring) / step);
          }
          const x = at.x - own.x + ring * Math.cos(angle), y = at.y - own.y + ring * Math.sin(angle);
          angle += ring ? step / ring : 0;
          left -= 1;
          zone.shift = [x, y];
          const place = () => {
            const inner = zone.marker.getElement()?.firstElementChild;
            if (inner) inner.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) scale(${this.unit})`;
          };
          if (!zone.placed) zone.marker.on("add", () => zone.place());
          Object.assign(zone, { placed: true, place });
          place();
          const tooltip = zone.marker.getTooltip();
          tooltip.options.offset = [x, y - zone.marker.options.icon.options.iconSize[1] / 2];
        }
      }
    }

    obstacles() {
      const boxes = [];
      const box = (id, { x, y }, r, soft) => boxes.push({ id, soft, box: [x - r, y - r, x + r, y + r] });
      for (const town of this.anchors) box(town.id, this.map.latLngToContainerPoint(town.at), town.reach * 0.9);
      for (const zone of this.zones) {
        const [x, y] = zone.shift || [0, 0];
        const at = this.map.latLngToContainerPoint(zone.at);
        box(zone.id, { x: at.x + x, y: at.y + y }, (zone.half || 9.5) * this.unit, true); // with the ring of a vague position
      }
      const frame = this.map.getContainer().getBoundingClientRect();
      for (const control of this.map.getContainer().querySelectorAll(".leaflet-control")) {
        const edge = control.getBoundingClientRect();
        boxes.push({ id: "", box: [edge.left - frame.left - 4, edge.top - frame.top - 4, edge.right - frame.left + 4, edge.bottom - frame.top + 4] });
      }
      return boxes;
    }

    /* At home all towns are in view. A map that is only being made has no size yet: any town seems out of view. */
    follow(picked) {
      if (picked !== this.picked) {
        this.sought = this.stays ? null : picked;
        this.stays = false;
      }
      this.picked = picked;
      if (!this.sought || !this.map.getSize().x || !this.map.getSize().y) return;
      const town = this.anchors.find(({ id }) => id === this.sought);
      this.sought = null;
      if (town && !this.atHome && !this.map.getBounds().pad(-0.06).contains(town.at)) this.map.panTo(town.at);
    }

    painted() {
      requestAnimationFrame(() => requestAnimationFrame(() => {
        const { dataset } = this.map.getContainer();
        dataset.painted = String(Number(dataset.painted || 0) + 1);
        this.hatch();
        this.detail(); // of a view kept over a change of language, or on a large screen
      }));
    }

    hatch() {
      const root = this.map.getPane("discs").querySelector("svg");
      if (!root || root.querySelector("pattern")) return;
      const pattern = document.createElementNS(SVG, "pattern");
      for (const [name, value] of Object.entries({ id: "atlas-hatch", width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" })) {
        pattern.setAttribute(name, value);
      }
      const line = document.createElementNS(SVG, "path");
      line.setAttribute("d", "M0 0V6");
      line.setAttribute("class", "atlas-hatch");
      pattern.append(line);
      root.prepend(pattern);
    }
  }

  window.Atlas = Atlas;
})();
