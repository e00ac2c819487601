"""public/geo/communes.json: what the application knows of each commune, in columns (see README.md)."""

import json
from pathlib import Path

from cog import Cog
from points import GridPoint

Points = dict[str, GridPoint]


def write_gazetteer(file: Path, cog: Cog, points: Points) -> None:
    communes = list(cog.communes.values())
    index = {commune.code: place for place, commune in enumerate(communes)}
    columns = {
        "cog": 2026,
        "code": code_steps(cog.communes),
        "name": [commune.name for commune in communes],
        "population": [commune.population for commune in communes],
        "lon": steps(points[code][0] for code in cog.communes),
        "lat": steps(points[code][1] for code in cog.communes),
        "arrondissements": [
            {"code": part.code, "name": part.name, "commune": part.commune, "lon": points[part.code][0], "lat": points[part.code][1]}
            for part in cog.arrondissements.values()
        ],
        "former": {
            "code": code_steps(cog.former),
            "commune": [index[former.commune] for former in cog.former.values()],
            # Most codes changed without the name when new départements were made, around Paris and in Corsica.
            "name": ["" if former.name == cog.communes[former.commune].name else former.name for former in cog.former.values()],
        },
    }
    lines = ",\n".join(f"{json.dumps(key)}:{_compact(value)}" for key, value in columns.items())
    file.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


def code_steps(codes) -> list[dict]:
    """Sorted codes by département, each as what is to be added to the number before it: 01001, 01002, 01004 are 1, 1, 2 of "01"."""
    numbers = {}
    for code in codes:
        departement = departement_of(code)
        numbers.setdefault(departement, []).append(int(code[len(departement) :]))
    return [{"departement": departement, "steps": steps(its)} for departement, its in numbers.items()]


def departement_of(code: str) -> str:
    return code[:3] if code.startswith("97") else code[:2]


def steps(numbers) -> list[int]:
    """Differences to the number before; smaller than the numbers themselves, for they are shorter and repeat."""
    differences, last = [], 0
    for number in numbers:
        differences.append(number - last)
        last = number
    return differences


def _compact(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
