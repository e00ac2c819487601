"""The official list: communes, arrondissements, départements and regions of the COG, with their legal populations.

It is read from two versions of `@etalab/decoupage-administratif`: the one of the year, and the last one that had the history of
the communes from 1943 to 2019, for the names that nobody bears any more.
"""

import json
from dataclasses import dataclass
from pathlib import Path

# Of the 26 "regions" of the list, the overseas collectivities (zone `com`) are no regions and have no département.
ZONES = ("metro", "drom")


@dataclass(frozen=True)
class Commune:
    code: str
    name: str
    departement: str
    population: int


@dataclass(frozen=True)
class Arrondissement:
    code: str
    name: str
    commune: str


@dataclass(frozen=True)
class Former:
    """A code that is no commune's any more: which commune has its ground today, and how it was called last."""

    commune: str
    name: str


@dataclass(frozen=True)
class Cog:
    communes: dict[str, Commune]
    arrondissements: dict[str, Arrondissement]
    former: dict[str, Former]
    departements: list[dict]
    regions: list[dict]

    def present(self, code: str) -> str:
        """The commune that has this code's ground today; a code that nothing is known of is an error."""
        if code in self.communes:
            return code
        if code not in self.former:
            raise SystemExit(f"commune {code}: neither in the list of the year nor among the former codes")
        return self.former[code].commune


def read_cog(present: Path, history: Path) -> Cog:
    """`present` and `history` are the `data` folders of the two packages."""
    rows = _json(present / "communes.json")
    communes = {
        row["code"]: Commune(row["code"], typeset(row["nom"]), row["departement"], row.get("population", 0))
        for row in sorted(rows, key=lambda row: row["code"])
        if row["type"] == "commune-actuelle" and row["zone"] in ZONES
    }
    arrondissements = {
        row["code"]: Arrondissement(row["code"], typeset(row["nom"]), row["commune"])
        for row in sorted(rows, key=lambda row: row["code"])
        if row["type"] == "arrondissement-municipal"
    }
    former = _former(rows, communes, _json(history / "historique-communes.json"))

    departements = [_territory(row) | {"region": row["region"]} for row in _of_zones(present / "departements.json")]
    regions = [_territory(row) for row in _of_zones(present / "regions.json")]
    _count_people(communes, departements, regions)
    return Cog(communes, arrondissements, former, departements, regions)


def typeset(name: str) -> str:
    """The official files write a typewriter's apostrophe; what people read has the typographic one."""
    return name.replace("'", "’")


def _former(rows: list[dict], communes: dict[str, Commune], history: list[dict]) -> dict[str, Former]:
    """Every code since 1943 that is no commune's today.

    The list gives them twice: each commune names the codes that it took over (`anciensCodes`), and delegated or associated
    communes still have a row, which names their commune. Where the two differ the row is right: it follows communes that
    left one merger for another (Lamarche-en-Woëvre, 55273, in 1983), the other one stops at the first.
    """
    heirs = {old: row["code"] for row in rows if row["code"] in communes for old in row.get("anciensCodes", ())}
    # The history is in the order of time, so that the last name stands.
    names = {row["code"]: row["nom"] for row in history}
    for row in rows:
        if row["type"] in ("commune-deleguee", "commune-associee"):
            heirs[row["code"]] = row["chefLieu"]
            names[row["code"]] = row["nom"]
    return {
        code: Former(heirs[code], typeset(names[code]))
        for code in sorted(heirs)
        if code not in communes  # a commune nouvelle that kept the code of one of its own delegated communes
    }


def _of_zones(file: Path) -> list[dict]:
    return sorted((row for row in _json(file) if row["zone"] in ZONES), key=lambda row: row["code"])


def _territory(row: dict) -> dict:
    return {"code": row["code"], "name": typeset(row["nom"])}


def _count_people(communes: dict[str, Commune], departements: list[dict], regions: list[dict]) -> None:
    """The list has no population of départements and regions: it is that of their communes."""
    people = {row["code"]: 0 for row in departements}
    for commune in communes.values():
        people[commune.departement] += commune.population
    for row in departements:
        row["population"] = people[row["code"]]
    for region in regions:
        region["population"] = sum(row["population"] for row in departements if row["region"] == region["code"])


def _json(file: Path):
    return json.loads(file.read_text(encoding="utf-8"))
