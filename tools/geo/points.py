"""Where a commune is put when all that is known of a place is its code: one point, on a grid of 0.001 degree (about 100 m)."""

from shapely import Point
from shapely.geometry.base import BaseGeometry

# How far from the wanted point, in steps of the grid, another one is looked for.
REACH = 6

GridPoint = tuple[int, int]
"""Thousandths of a degree, east and north."""


def point_of(name: str, shape: BaseGeometry) -> GridPoint:
    """The point of the grid inside the shape that is nearest to its centroid, or to a point well inside where the centroid is not."""
    wanted = shape.centroid
    if not shape.contains(wanted):
        wanted = shape.representative_point()
    for point in _nearest_first(wanted):
        if shape.contains(on_earth(point)):
            return point
    raise SystemExit(f"{name}: no point of the grid is inside its shape near {wanted}")


def on_earth(point: GridPoint) -> Point:
    return Point(point[0] / 1000, point[1] / 1000)


def _nearest_first(wanted: Point) -> list[GridPoint]:
    x, y = wanted.x * 1000, wanted.y * 1000
    steps = range(-REACH, REACH + 1)
    around = [(round(x) + dx, round(y) + dy) for dx in steps for dy in steps]
    return sorted(around, key=lambda point: ((point[0] - x) ** 2 + (point[1] - y) ** 2, point))
