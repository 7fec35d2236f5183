/* Charts on paper. A wide one is drawn anew as wide as a sheet can show with its text legible, by plotly's button for
   `hovermode`, told to set `width`: it acts at once, and Streamlit gives no other way to plotly. A view box lets the
   style sheet fit what is drawn; it leaves out the caption, which is for the picture and stands on paper as text.
   The citation gets the address of this moment: the map may have moved since Python wrote it. */
if (!window.atlasPrint) {
  window.atlasPrint = true;
  const WIDEST = 840; // px; 11 px of text become 7 pt on A4
  const charts = () => [...document.querySelectorAll(".js-plotly-plot")];
  const drawn = (chart) => [...chart.querySelectorAll(".main-svg")];
  const widths = new Map();
  const widen = (chart, width) => {
    const button = chart.querySelector(".modebar-btn[data-attr]");
    button?.setAttribute("data-attr", "width");
    button?.setAttribute("data-val", width);
    button?.click();
  };
  const caption = (chart) =>
    (chart?.querySelector(".gtitle") ? parseFloat(getComputedStyle(chart).getPropertyValue("--atlas-caption")) : 0);
  const fit = (svg) => {
    const above = caption(svg.closest(".stElementContainer"));
    const [width, height] = [svg.getAttribute("width"), svg.getAttribute("height") - above];
    svg.setAttribute("viewBox", `0 ${above} ${width} ${height}`);
    svg.style.aspectRatio = `${width} / ${height}`; // over that of its attributes
  };
  const fitting = new MutationObserver((seen) => seen.forEach(({ target }) => fit(target)));
  addEventListener("beforeprint", () => {
    const cite = document.querySelector(".st-key-paper_citation cite");
    if (cite) cite.textContent = cite.textContent.replace(/\?lang=\S*/, () => location.search);
  });
  addEventListener("beforeprint", () => charts().forEach((chart) => {
    const width = Number(drawn(chart)[0]?.getAttribute("width"));
    if (width > WIDEST && !widths.has(chart)) {
      widths.set(chart, width);
      chart.removeAllListeners("plotly_relayout"); // Streamlit would take the new width for its own, and undo it
      widen(chart, WIDEST);
    }
    drawn(chart).forEach((svg) => {
      fit(svg);
      fitting.observe(svg, { attributeFilter: ["width"] });
    });
  }));
  addEventListener("afterprint", () => {
    fitting.disconnect();
    charts().forEach((chart) => {
      drawn(chart).forEach((svg) => {
        svg.removeAttribute("viewBox");
        svg.style.aspectRatio = "";
      });
      if (widths.has(chart)) widen(chart, widths.get(chart));
    });
    widths.clear();
  });
}
