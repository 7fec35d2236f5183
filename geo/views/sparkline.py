"""A line without axes, as inline SVG."""

from html import escape

import pandas as pd

from geo.views.palette import Theme
from geo.views.plotting import TENTATIVE, span_of


def sparkline(frame: pd.DataFrame, *, theme: Theme, label: str, width: int = 120, height: int = 32) -> str:
    """Draw the line of one place as inline SVG markup, gaps as gaps, last point filled (hollow when provisional).

    `label` is what a screen reader says. Empty text when there is no value.
    """
    held = frame[frame["value"].notna()].sort_values("period")
    if held.empty:
        return ""
    first, last = span_of(held)
    low, high = float(held["value"].min()), float(held["value"].max())
    pad = 4.0

    def place(period: float, value: float) -> tuple[float, float]:
        x = pad + (period - first) / max(last - first, 1) * (width - 2 * pad)
        y = height / 2 if high == low else height - pad - (value - low) / (high - low) * (height - 2 * pad)
        return round(x, 1), round(y, 1)

    points = [(int(p), place(p, v)) for p, v in zip(held["period"], held["value"], strict=True)]
    path, before = [], None
    for period, (x, y) in points:
        path.append(f"{'L' if before == period - 1 else 'M'}{x} {y}")
        before = period
    end_x, end_y = points[-1][1]
    hollow = bool(TENTATIVE & set(str(held["status"].iloc[-1])))
    fill = theme.paper if hollow else theme.accent
    lone = "".join(
        f'<circle cx="{x}" cy="{y}" r="1" fill="{theme.accent}"/>'
        for (period, (x, y)) in points
        if not {period - 1, period + 1} & {p for p, _ in points}
    )
    box = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return (
        f'<svg role="img" aria-label="{escape(label)}" {box}>'
        f'<path d="{" ".join(path)}" fill="none" stroke="{theme.accent}" stroke-width="2"/>{lone}'
        f'<circle cx="{end_x}" cy="{end_y}" r="3" fill="{fill}" stroke="{theme.accent}" stroke-width="1.5"/></svg>'
    )
