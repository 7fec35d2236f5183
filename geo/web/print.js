/* Charts on paper: plotly draws for the window and cannot draw anew while the browser prints. A view box lets the style
   sheet scale what is drawn; it leaves out the caption, which is for the picture and stands on paper as text. */
if (!window.atlasPrint) {
  window.atlasPrint = true;
  const drawn = () => document.querySelectorAll(".js-plotly-plot .main-svg");
  const caption = (chart) =>
    (chart?.querySelector(".gtitle") ? parseFloat(getComputedStyle(chart).getPropertyValue("--atlas-caption")) : 0);
  addEventListener("beforeprint", () => drawn().forEach((svg) => {
    const above = caption(svg.closest(".stElementContainer"));
    const [width, height] = [svg.getAttribute("width"), svg.getAttribute("height") - above];
    svg.setAttribute("viewBox", `0 ${above} ${width} ${height}`);
    svg.style.aspectRatio = `${width} / ${height}`; // over that of its attributes
  }));
  addEventListener("afterprint", () => drawn().forEach((svg) => {
    svg.removeAttribute("viewBox");
    svg.style.aspectRatio = "";
  }));
}
