/* Points that stay the same while filters change: zones, gateways, enterprises, projects, sites. They are fetched by
   address and kept; the filters send only which rows are shown. What is in view is drawn, and where signs crowd in a
   cell of a grid they are gathered into one with their number, however many points there are (geo/views/points.py). */
(() => {
  "use strict";

  const CELL = 44; // px of the grid in which crowds are counted
  const MOST = 250; // signs in view; with more, any two of a cell are gathered
  const LISTED = 40; // things that the list of one place names
  const LINES = 2 ** 24; // more than the grid has at any zoom
  const APART = 16; // px between two points at the closest zoom; nearer ones are listed instead of zoomed to

  const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

  /* Rows by cell of a grid in pixels of the world at one zoom, for the cells that touch the view: whole cells, so that
     a number does not change while the map is moved. x, y: positions as shares of the world. */
  const cells = ({ x, y }, rows, scale, [west, north, east, south], size) => {
    const left = Math.floor(west / size), right = Math.floor(east / size);
    const top = Math.floor(north / size), bottom = Math.floor(south / size);
    const found = new Map();
    for (const row of rows) {
      const column = Math.floor((x[row] * scale) / size);
      if (column < left || column > right) continue;
      const line = Math.floor((y[row] * scale) / size);
      if (line < top || line > bottom) continue;
      const key = column * LINES + line;
      const cell = found.get(key);
      if (cell) cell.push(row);
      else found.set(key, [row]);
    }
    return found;
  };

  /* Bounds and mean position of rows, and how many of them each layer has. */
  const measure = (file, rows) => {
    const found = { west: Infinity, east: -Infinity, north: Infinity, south: -Infinity, x: 0, y: 0, by: new Map() };
    for (const row of rows) {
      const x = file.x[row], y = file.y[row], layer = file.layer[row];
      if (x < found.west) found.west = x;
      if (x > found.east) found.east = x;
      if (y < found.north) found.north = y;
      if (y > found.south) found.south = y;
      found.x += x / rows.length;
      found.y += y / rows.length;
      found.by.set(layer, (found.by.get(layer) || 0) + 1);
    }
    return found;
  };

  class Points {
    constructor(atlas) {
      this.atlas = atlas;
      this.map = atlas.map;
      this.number = new Intl.NumberFormat(atlas.config.language);
      this.files = new Map();
      this.sources = [];
      this.drawn = new Map();
      this.items = [];
      this.group = L.layerGroup().addTo(this.map);
      this.map.on("moveend", () => { this.settled = this.update(); });
    }

    async take(sources) {
      const { visible } = this.atlas;
      const turn = this.turn = (this.turn || 0) + 1;
      const wanted = sources.filter(({ layers }) => layers.some((layer) => visible.has(layer)));
      const loaded = await Promise.all(wanted.map(async (source) => ({ ...source, file: await this.file(source.url) })));
      if (turn !== this.turn) return; // a later draw has come in between
      this.sources = loaded.filter(({ file }) => file).map((source) => ({ ...source, rows: this.rows(source) }));
      await this.update();
    }

    file(url) {
      if (!this.files.has(url)) {
        this.files.set(url, this.load(url).catch((error) => {
          console.error(error);
          this.files.delete(url); // it is asked for again at the next change
          return null;
        }));
      }
      return this.files.get(url);
    }

    async load(url) {
      const file = await this.json(url);
      const count = file.lat.length;
      file.x = new Float64Array(count);
      file.y = new Float64Array(count);
      for (let row = 0; row < count; row++) {
        const lat = (file.lat[row] / 1e5) * (Math.PI / 180);
        file.x[row] = (file.lon[row] / 1e5 + 180) / 360;
        file.y[row] = 0.5 - Math.log(Math.tan(Math.PI / 4 + lat / 2)) / (2 * Math.PI);
      }
      return file;
    }

    async json(url) {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return answer.json();
    }

    rows({ file, shown }) {
      const bits = shown === undefined ? null : bytes(shown);
      const open = file.layers.map((layer) => this.atlas.visible.has(layer));
      const rows = [];
      for (let row = 0; row < file.lat.length; row++) {
        if (open[file.layer[row]] && (!bits || bits[row >> 3] & (128 >> (row & 7)))) rows.push(row);
      }
      return rows;
    }

    /* Names and texts come in parts, each of one neighbourhood: [id, html], or null until the part is there. */
    text(file, row) {
      const part = file.parts[Math.floor(row / file.part)];
      return Array.isArray(part) ? part[row % file.part] : null;
    }

    async fetchTexts(file, rows) {
      const numbers = new Set(rows.map((row) => Math.floor(row / file.part)));
      file.asked ??= new Map();
      await Promise.all([...numbers].filter((number) => !Array.isArray(file.parts[number])).map((number) => {
        if (!file.asked.has(number)) {
          file.asked.set(number, this.json(file.parts[number])
            .then((part) => { file.parts[number] = part; }).finally(() => { file.asked.delete(number); }));
        }
        return file.asked.get(number);
      }));
    }

    async update() {
      const { map } = this;
      if (!map.getSize().x) return;
      const zoom = map.getZoom(), scale = 256 * 2 ** zoom;
      const { min, max } = map.getPixelBounds();
      const counted = this.sources.map((source) => [
        source, cells(source.file, source.rows, scale, [min.x, min.y, max.x, max.y], source.few > 1 ? CELL : CELL / 2)]);
      const inView = counted.reduce((sum, [, found]) => sum + [...found.values()].reduce((n, { length }) => n + length, 0), 0);
      const wanted = new Map(), missing = new Map();
      for (const [source, found] of counted) {
        const few = inView > MOST ? 1 : source.few;
        for (const [cell, rows] of found) {
          if (rows.length > few) {
            wanted.set(`${source.url}@${zoom}:${cell}:${rows.length}`, () => this.cluster(source, rows));
            continue;
          }
          for (const row of rows) {
            const text = this.text(source.file, row);
            const said = source.said[row] || "";
            if (text) wanted.set(`${source.url}:${row}:${said}`, () => this.single(source, row, text, said));
            else if (missing.has(source.file)) missing.get(source.file).push(row);
            else missing.set(source.file, [row]);
          }
        }
      }
      for (const [key, { marker, disc }] of this.drawn) {
        if (wanted.has(key)) continue;
        for (const layer of [marker, disc]) if (layer) this.group.removeLayer(layer);
        this.drawn.delete(key);
      }
      for (const [key, make] of wanted) if (!this.drawn.has(key)) this.drawn.set(key, make());
      this.items = [...this.drawn.values()];
      this.atlas.spread();
      if (!missing.size) return;
      try {
        await Promise.all([...missing].map(([file, rows]) => this.fetchTexts(file, rows)));
      } catch (error) {
        console.error(error); // these stay unseen until the map is moved
        return;
      }
      await this.update();
    }

    at(file, row) { return [file.lat[row] / 1e5, file.lon[row] / 1e5]; }

    single(source, row, [id, tip], said) {
      const { file } = source;
      const html = said ? tip.replace("<dl>", `<dl><dd>${said}</dd>`) : tip;
      const item = this.atlas.zone(this.group, { glyphs: file.signs, size: file.size }, {
        id, at: this.at(file, row), layer: file.layers[file.layer[row]], glyph: file.sign[row], tip: html, radius: file.radius[row],
      });
      if (source.choose) item.marker.on("click", ({ latlng }) => this.hear(item.marker, latlng));
      else item.marker.on("click", () => this.open(item, html));
      return item;
    }

    /* Streamlit has hung its listeners on the relay, which it knew before these points were drawn. */
    hear(layer, latlng) { this.atlas.relay?.fire("click", { latlng, sourceTarget: layer }); }

    cluster(source, rows) {
      const { file } = source;
      const { map, atlas } = this;
      const { west, east, north, south, x, y, by } = measure(file, rows);
      const together = Math.max(east - west, south - north) * 256 * 2 ** map.getMaxZoom() < APART;
      const place = (across, down) => map.unproject([across * 256 * 2 ** 10, down * 256 * 2 ** 10], 10);
      const at = place(x, y), { number } = this;
      const titles = [...by].map(([layer, count]) => `<dt>${file.titles[layer]}: ${number.format(count)}</dt>`).join("");
      const vague = together && file.radius[rows[0]] ? `<dd>${file.vague}</dd>` : "";
      const tip = `<dl>${titles}${vague}<dd>${atlas.config.words[together ? "list" : "closer"]}</dd></dl>`;
      const count = number.format(rows.length);
      const half = file.emblem ? 15 : rows.length < 10 ? 11 : rows.length < 100 ? 13 : rows.length < 1000 ? 16 : 20;
      const glyph = file.emblem
        ? `${file.emblem}<i class="atlas-count">${count}</i>`
        : `<svg class="atlas-gathered" viewBox="${-half} ${-half} ${2 * half} ${2 * half}"><circle class="hit" r="${half - 1}"/><text dy=".35em">${count}</text></svg>`;
      const size = file.emblem ? file.size : 2 * half;
      const marker = atlas.marker(this.group, { id: "", at, glyph, size, tip, depth: 500 }, "cluster");
      const item = { id: "", at, marker, disc: null, half, count: rows.length };
      if (vague) item.disc = atlas.disc(this.group, { at, radius: file.radius[rows[0]] });
      marker.on("click", () => {
        if (together) this.list(item, source, rows);
        else map.fitBounds(L.latLngBounds(place(west, north), place(east, south)).pad(0.3));
      });
      return item;
    }

    async list(item, source, rows) {
      const { file } = source;
      const listed = rows.slice(0, LISTED);
      await this.fetchTexts(file, listed);
      const box = document.createElement("div");
      for (const row of listed) {
        const [id, tip] = this.text(file, row);
        const entry = L.DomUtil.create(source.choose ? "button" : "article", "", box);
        entry.innerHTML = tip; // escaped in Python
        if (!source.choose) continue;
        const chosen = L.marker(this.at(file, row));
        this.atlas.tell(chosen, `zone:${id}`, tip, {});
        entry.addEventListener("click", () => {
          chosen.fire("click", { latlng: chosen.getLatLng() });
          this.hear(chosen, chosen.getLatLng());
          this.map.closePopup();
        });
      }
      const rest = rows.length - listed.length;
      if (rest) L.DomUtil.create("p", "", box).textContent = this.atlas.config.words.more.replace("{n}", rest);
      this.open(item, box);
    }

    open(item, content) {
      const [x, y] = item.shift || [0, 0];
      const { x: width, y: height } = this.map.getSize();
      item.marker.closeTooltip();
      const popup = L.popup({
        className: "atlas-pop", offset: [x, y - 4], autoPan: false, // at the edge of the country the map would swing back
        maxWidth: Math.min(320, width - 110), maxHeight: Math.round(height * 0.6),
      });
      popup.setLatLng(item.at).setContent(content).openOn(this.map);
      this.atlas.keepInside(popup);
    }
  }

  Points.cells = cells;
  window.AtlasPoints = Points;
})();
