/* Labels that do not collide: greedy placement by priority, anew after each move or zoom.
   Point-feature candidates in the order of preference of Imhof (1962): right, left, above, below, diagonals. A town
   with no room beside it gets its name further off, at the end of a leader line. */
(() => {
  "use strict";

  const GRID = { columns: 36, rows: 24 };
  const AROUND = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [1, 1], [-1, -1], [-1, 1]];
  const BESIDE = [[-0.5, -0.5], [-0.5, -1.3], [-0.5, 0.3], [-1.05, -0.5], [0.05, -0.5]]; // a line: on it, above, below, left, right
  const SHIFTS = [[0, 0], [0, -0.8], [0, 0.8], [0, -1.6], [0, 1.6], [-0.4, 0], [0.4, 0], [-0.4, -0.8], [0.4, -0.8], [-0.4, 0.8], [0.4, 0.8]]; // an area
  const EDGE = 4; // px kept free along the frame, so that no word is clipped
  const GAP = { beside: 4, above: 1, stacked: 9 }; // px between labels; stacked: names of areas, else they read as one
  const DOT = 4; // px around a city that no name may cover
  const LEADERS = { lengths: [12, 22, 34, 48], most: 0.1, step: 4 }; // px a name may stand off, at most of the width; px between points of its line
  const APART = 3; // px by which the name of a place is nearer to its own circle than to any other

  const overlaps = (a, b, x = 0, y = 0) => a[0] - x < b[2] && b[0] - x < a[2] && a[1] - y < b[3] && b[1] - y < a[3];
  const around = ({ x, y }, r) => [x - r, y - r, x + r, y + r];
  const gap = ([l, t, r, b], { x, y }, reach) => // between a name and the edge of a circle
    Math.hypot(Math.max(l - x, 0, x - r), Math.max(t - y, 0, y - b)) - reach;

  /* The shortest line from the edge of a circle to a name. */
  const leaderOf = ([l, t, r, b], { x, y }, reach) => {
    const end = { x: Math.max(l, Math.min(x, r)), y: Math.max(t, Math.min(y, b)) };
    const length = Math.hypot(end.x - x, end.y - y);
    return { x1: x + ((end.x - x) * reach) / length, y1: y + ((end.y - y) * reach) / length, x2: end.x, y2: end.y };
  };

  const pointsOn = ({ x1, y1, x2, y2 }) => {
    const steps = Math.max(1, Math.round(Math.hypot(x2 - x1, y2 - y1) / LEADERS.step));
    return Array.from({ length: steps + 1 }, (_, n) => ({ x: x1 + ((x2 - x1) * n) / steps, y: y1 + ((y2 - y1) * n) / steps }));
  };

  const COURSE = { step: 8, half: 4 }; // px between points along a line that names keep off, and half its width

  const ringsOf = (geometry) => {
    if (geometry.type === "Polygon") return [geometry.coordinates];
    if (geometry.type === "MultiPolygon") return geometry.coordinates;
    return [];
  };

  const boundsOf = (polygons) => {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const polygon of polygons) {
      for (const [lon, lat] of polygon[0]) {
        box[0] = Math.min(box[0], lon); box[1] = Math.min(box[1], lat);
        box[2] = Math.max(box[2], lon); box[3] = Math.max(box[3], lat);
      }
    }
    return box;
  };

  /* Longitudes at which the outline of an area meets a parallel: inside lies between the first and the second, etc. */
  const crossings = (polygons, lat) => {
    const found = [];
    for (const ring of polygons.flat()) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [xi, yi] = ring[i], [xj, yj] = ring[j];
        if ((yi > lat) !== (yj > lat)) found.push(((xj - xi) * (lat - yi)) / (yj - yi) + xi);
      }
    }
    return found;
  };

  const inside = (polygons, { lat, lng }) => crossings(polygons, lat).filter((lon) => lon > lng).length % 2 === 1;

  class Labels {
    constructor(map, language) {
      this.map = map;
      this.name = `name_${language}`;
      this.pane = map.getPane("labels");
      this.sizes = new Map();
      this.elements = new Map();
      this.areas = []; // from polygon layers
      this.lines = []; // from line layers
      this.points = []; // cities
      this.marks = []; // towns of the last draw
      this.obstacles = () => [];
      this.overview = () => false;
      this.visible = new Set();
      this.measurable = false; // until styles and typeface have come
      map.on("zoomstart", () => this.pane.classList.add("atlas-busy"));
      map.on("resize", () => this.sizes.clear()); // type grows with the width of the map
      map.on("moveend resize", () => this.layout());
    }

    addAreas(data, { layer, kind, priority, without = [] }) {
      for (const { geometry, properties } of data.features) {
        const text = properties[this.name];
        const polygons = ringsOf(geometry);
        if (!text || !polygons.length || without.includes(properties.region_id)) continue;
        const fixed = properties.label_lon === undefined ? null : [properties.label_lat, properties.label_lon];
        this.areas.push({ text, polygons, box: boundsOf(polygons), fixed, layer, kind, priority });
      }
    }

    addLines(data, { layer, kind, priority }) {
      const byId = new Map();
      for (const { geometry, properties } of data.features) {
        const text = properties[this.name];
        const parts = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
        if (!text) continue;
        const id = properties.corridor_id || properties.id || text;
        if (byId.has(id)) byId.get(id).parts.push(...parts);
        else byId.set(id, { id, text, parts: [...parts], layer, kind, priority });
      }
      this.lines.push(...byId.values());
    }

    size(label) {
      const key = `${label.kind}|${label.picked ? 1 : 0}|${label.text}`;
      if (!this.sizes.has(key)) {
        const element = this.element(label);
        this.sizes.set(key, [element.offsetWidth, element.offsetHeight]);
      }
      return this.sizes.get(key);
    }

    /* All words into the page before the first is measured: each measuring after a change is a layout of its own. */
    measure(labels) {
      labels.forEach((label) => this.element(label));
      labels.forEach((label) => this.size(label));
    }

    element(label) {
      const key = `${label.kind}|${label.text}`;
      let element = this.elements.get(key);
      if (!element) {
        element = document.createElement("div");
        element.textContent = label.text;
        element.dataset.kind = label.kind;
        this.pane.append(element);
        this.elements.set(key, element);
      }
      element.className = `atlas-label atlas-label-${label.kind}${label.picked ? " atlas-picked" : ""}`;
      return element;
    }

    /* Distance transform on a coarse grid of the view: the inner point of what can be seen of each polygon. */
    sampler() {
      const { x: width, y: height } = this.map.getSize();
      const lons = [], lats = [];
      for (let c = 0; c < GRID.columns; c++) {
        lons.push(this.map.containerPointToLatLng([((c + 0.5) * width) / GRID.columns, 0]).lng);
      }
      for (let r = 0; r < GRID.rows; r++) {
        lats.push(this.map.containerPointToLatLng([0, ((r + 0.5) * height) / GRID.rows]).lat);
      }
      return (area) => {
        const [west, south, east, north] = area.box;
        if (east < lons[0] || west > lons.at(-1) || north < lats.at(-1) || south > lats[0]) return null;
        const depth = new Float32Array(GRID.columns * GRID.rows);
        const at = (c, r) => (c < 0 || r < 0 || c >= GRID.columns || r >= GRID.rows ? 0 : depth[r * GRID.columns + c]);
        for (let r = 0; r < GRID.rows; r++) {
          if (lats[r] < south || lats[r] > north) continue;
          const edges = crossings(area.polygons, lats[r]);
          for (let c = 0; c < GRID.columns; c++) {
            if (edges.filter((lon) => lon > lons[c]).length % 2 === 0) continue;
            depth[r * GRID.columns + c] = Math.min(at(c - 1, r) + 1, at(c, r - 1) + 1, at(c - 1, r - 1) + 1.4);
          }
        }
        let best = null, most = 0;
        for (let r = GRID.rows - 1; r >= 0; r--) {
          for (let c = GRID.columns - 1; c >= 0; c--) {
            const i = r * GRID.columns + c;
            if (!depth[i]) continue;
            depth[i] = Math.min(depth[i], at(c + 1, r) + 1, at(c, r + 1) + 1, at(c + 1, r + 1) + 1.4);
            if (depth[i] > most) { most = depth[i]; best = [lats[r], lons[c]]; }
          }
        }
        return best;
      };
    }

    candidates() {
      const { map, visible } = this;
      const found = [];
      for (const mark of this.marks) {
        const point = map.latLngToContainerPoint(mark.at);
        found.push({ ...mark, kind: "town", point, priority: mark.picked ? 0 : 1 });
      }
      const taken = new Set(this.marks.map((mark) => mark.id));
      for (const city of this.points) {
        if (taken.has(city.id)) continue;
        found.push({ ...city, kind: "city", reach: 3, point: map.latLngToContainerPoint(city.at), priority: 2 });
      }
      const sample = this.sampler();
      const { x: width, y: height } = map.getSize();
      for (const area of this.areas) {
        if (area.layer && !visible.has(area.layer)) continue;
        const northWest = map.latLngToContainerPoint([area.box[3], area.box[0]]);
        const southEast = map.latLngToContainerPoint([area.box[1], area.box[2]]);
        if (southEast.x < 0 || northWest.x > width || southEast.y < 0 || northWest.y > height) continue;
        const room = southEast.x - northWest.x;
        if (room < 26) continue;
        let point = area.fixed && map.latLngToContainerPoint(area.fixed);
        if (!point || point.x < 50 || point.y < 14 || point.x > width - 50 || point.y > height - 14) {
          const inner = sample(area);
          if (!inner) continue;
          point = map.latLngToContainerPoint(inner);
        }
        found.push({ ...area, point, room, rank: room, area: true });
      }
      for (const line of this.lines) {
        if (!visible.has(line.layer) || (line.id !== this.lit && this.overview())) continue;
        found.push({ ...line, picked: line.id === this.lit, priority: line.id === this.lit ? 0 : line.priority, line: true });
      }
      return found.sort((a, b) => a.priority - b.priority || (b.rank || 0) - (a.rank || 0));
    }

    /* Points along the longest run of a line that is in view. */
    along(line) {
      const { x: width, y: height } = this.map.getSize();
      let longest = [];
      for (const part of line.parts) {
        let run = [];
        for (const [lon, lat] of part) {
          const point = this.map.latLngToContainerPoint([lat, lon]);
          if (point.x > 0 && point.y > 0 && point.x < width && point.y < height) run.push(point);
          else { if (run.length > longest.length) longest = run; run = []; }
        }
        if (run.length > longest.length) longest = run;
      }
      return [0.5, 0.38, 0.62, 0.26, 0.74, 0.14, 0.86].map((share) => longest[Math.floor(share * longest.length)])
        .filter(Boolean);
    }

    /* Boxes along what is in view of a line. */
    course({ parts }) {
      const { x: width, y: height } = this.map.getSize();
      const found = [];
      for (const part of parts) {
        let last = null;
        for (const [lon, lat] of part) {
          const point = this.map.latLngToContainerPoint([lat, lon]);
          const length = last ? last.distanceTo(point) : 0;
          if (last && length < COURSE.step) continue;
          const steps = Math.min(500, Math.floor(length / COURSE.step));
          for (let step = 1; step <= steps; step++) {
            const [x, y] = [last.x + ((point.x - last.x) * step) / steps, last.y + ((point.y - last.y) * step) / steps];
            if (x > 0 && y > 0 && x < width && y < height) found.push(around({ x, y }, COURSE.half));
          }
          last = point;
        }
      }
      return found;
    }

    boxes(label) {
      const [w, h] = this.size(label);
      if (label.line) { // on the line, or else beside it
        const most = this.map.getSize().x - EDGE - w; // on a phone the plate of the picked one is nearly as wide as the map
        return BESIDE.flatMap(([across, down]) => this.along(label).map(({ x, y }) => {
          const left = label.picked ? Math.max(EDGE, Math.min(x + across * w, most)) : x + across * w;
          return [left, y + down * h, left + w, y + (down + 1) * h];
        }));
      }
      const { x, y } = label.point;
      if (label.area) {
        if (label.kind !== "country" && label.room < w * (label.kind === "lake" ? 0.7 : 0.85)) return [];
        /* A name may reach over the border of its area, but whose middle lies in a neighbour reads as that one's. */
        return SHIFTS.map(([across, down]) => [x + across * w, y + down * h])
          .filter(([cx, cy]) => inside(label.polygons, this.map.containerPointToLatLng([cx, cy])))
          .map(([cx, cy]) => [cx - w / 2, cy - h / 2, cx + w / 2, cy + h / 2]);
      }
      return this.beside(label, label.reach + 2);
    }

    /* The boxes around a place, `reach` px from its centre. */
    beside(label, reach) {
      const [w, h] = this.size(label);
      const { x, y } = label.point, slant = reach * 0.72;
      return AROUND.map(([sx, sy]) => {
        const far = sx && sy ? slant : reach;
        const left = sx > 0 ? x + far : sx < 0 ? x - far - w : x - w / 2;
        const top = sy > 0 ? y + far - 2 : sy < 0 ? y - far - h + 2 : y - h / 2;
        return [left, top, left + w, top + h];
      });
    }

    /* The lines from circles to names that stand off them, in pixels of the view. */
    draw(leaders) {
      const ns = "http://www.w3.org/2000/svg";
      if (!this.leaders) {
        this.leaders = document.createElementNS(ns, "svg");
        this.leaders.setAttribute("class", "atlas-leaders");
        this.pane.prepend(this.leaders);
      }
      this.leaders.replaceChildren(...leaders.map(({ text, line }) => {
        const drawn = document.createElementNS(ns, "line");
        for (const [end, at] of Object.entries(line)) drawn.setAttribute(end, at.toFixed(1));
        drawn.dataset.of = text;
        return drawn;
      }));
      L.DomUtil.setPosition(this.leaders, this.map.containerPointToLayerPoint([0, 0]));
      return this.leaders;
    }

    /* Many things ask for a layout at once while a map loads; one a frame is enough, and none while layers come in. */
    layout() {
      if (this.held || this.asked) return;
      this.asked = requestAnimationFrame(() => {
        this.asked = 0;
        this.arrange();
      });
    }

    arrange() {
      const { map } = this;
      const { x: width, y: height } = map.getSize();
      const shown = new Set();
      if (width && this.measurable && this.visible.has("labels")) {
        const placed = [];
        const obstacles = this.obstacles();
        const lines = this.lit ? this.lines.filter(({ layer }) => this.visible.has(layer)) : [];
        const others = lines.filter(({ id }) => id !== this.lit).flatMap((line) => this.course(line));
        for (const line of lines) { // what was picked must be seen
          if (line.id === this.lit) obstacles.push(...this.course(line).map((box) => ({ id: "", soft: true, box })));
        }
        const candidates = this.candidates();
        const circles = candidates.filter(({ kind }) => kind === "town").map(({ id, point, reach }) => ({ id, point, reach }));
        this.measure(candidates);
        const within = ([l, t, r, b]) => l >= EDGE && t >= EDGE && r <= width - EDGE && b <= height - EDGE;
        const leaders = [];
        const put = (label, box, more) => {
          placed.push({ box, ...more });
          const element = this.element(label);
          shown.add(element);
          L.DomUtil.setPosition(element, map.containerPointToLayerPoint([Math.round(box[0]), Math.round(box[1])]));
        };
        const lead = (label) => {
          const { id, point, reach, text } = label;
          const others = circles.filter((one) => one.id !== id);
          const outside = others.filter((one) => Math.hypot(one.point.x - point.x, one.point.y - point.y) > one.reach);
          const free = (box) => within(box) && others.every((one) => gap(box, one.point, one.reach) > APART) &&
            !placed.some((other) => overlaps(box, other.box, GAP.beside, GAP.above)) &&
            !obstacles.some((other) => !other.soft && overlaps(box, other.box));
          const open = (line) => pointsOn(line).every((at) => !placed.some((other) => overlaps(around(at, 1), other.box)) &&
            outside.every((one) => Math.hypot(one.point.x - at.x, one.point.y - at.y) > one.reach + APART));
          const found = LEADERS.lengths.filter((length) => length < LEADERS.most * width).flatMap((length) => this.beside(label, reach + length))
            .map((box) => ({ box, line: leaderOf(box, point, reach) })).filter(({ box, line }) => free(box) && open(line));
          const best = found.find(({ box }) => !obstacles.some((other) => overlaps(box, other.box))) ?? found[0];
          if (!best) return false;
          put(label, best.box, { circle: { id, point, reach } });
          placed.push(...pointsOn(best.line).map((at) => ({ box: around(at, 0) })));
          leaders.push({ text, line: best.line });
          return true;
        };
        const close = !this.overview();
        for (const label of candidates) {
          const own = label.area || label.line ? null : label.id;
          const boxes = this.boxes(label).filter(within);
          const clear = (box) =>
            !placed.some((other) => overlaps(box, other.box, GAP.beside, label.area && other.area ? GAP.stacked : GAP.above)) &&
            !obstacles.some((other) => !other.soft && other.id !== own && overlaps(box, other.box));
          const circle = own === null ? null : circles.find(({ id }) => id === own) ?? { id: own, point: label.point, reach: label.reach };
          const near = (box) => !circle || circles.every(({ id, point, reach }) => // nobody takes the name for another's
            id === own || gap(box, point, reach) > Math.max(0, gap(box, circle.point, circle.reach)) + APART);
          const crowded = (box) => [...placed, ...obstacles].filter((other) => overlaps(box, other.box)).length;
          const covered = (box) => obstacles.filter((other) => other.soft && overlaps(box, other.box)).length
            + (label.line ? others.filter((other) => overlaps(box, other)).length : 0);
          const dot = label.kind === "city" ? around(label.point, DOT) : null;
          // A name beside a dot that another name covers, or is as near to as to its own, would be read as that one's.
          if (dot && (!clear(dot) || placed.some(({ box, circle: of }) => of &&
            gap(box, label.point, label.reach) <= Math.max(0, gap(box, of.point, of.reach)) + APART))) continue;
          const fit = boxes.filter((box) => clear(box) && near(box)).map((box) => ({ box, covers: covered(box) })).sort((a, b) => a.covers - b.covers)[0];
          const box = fit && (!fit.covers || label.kind === "town" || label.picked) ? fit.box // a town rather covers a zone's sign
            : label.picked ? boxes.sort((a, b) => crowded(a) - crowded(b))[0] : null; // it is named in any case
          if (box) put(label, box, { area: label.area, circle });
          else if (!(label.kind === "town" || (close && label.kind === "city")) || !lead(label)) continue;
          if (label.kind === "city") {
            const mark = this.dot(label);
            shown.add(mark);
            L.DomUtil.setPosition(mark, map.latLngToLayerPoint(label.at));
            placed.push({ box: dot });
            circles.push(circle);
          }
        }
        shown.add(this.draw(leaders));
      }
      for (const element of this.pane.children) element.style.visibility = shown.has(element) ? "visible" : "hidden";
      this.pane.classList.remove("atlas-busy");
    }

    dot({ id }) {
      const key = `dot|${id}`;
      if (!this.elements.has(key)) {
        const element = document.createElement("div");
        element.className = "atlas-dot";
        this.pane.append(element);
        this.elements.set(key, element);
      }
      return this.elements.get(key);
    }
  }

  window.AtlasLabels = Labels;
})();
