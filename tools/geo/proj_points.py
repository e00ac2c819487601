"""Writes proj-points.json: where PROJ puts ten places, and from where it takes them back, to test our own Lambert-93 with.

    pip install --require-hashes -r requirements-proj.txt && python proj_points.py
"""

import json
from pathlib import Path

import pyproj

# Real places in every corner of the mainland, two in Corsica; longitude and latitude of WGS 84 to about ten metres.
PLACES = [
    ("Ouessant, phare du Créac’h", -5.1294, 48.4593),
    ("Dunkerque, beffroi", 2.3772, 51.0355),
    ("Strasbourg, cathédrale", 7.7508, 48.5818),
    ("Paris, Notre-Dame", 2.3499, 48.8530),
    ("Nantes, château des ducs de Bretagne", -1.5494, 47.2163),
    ("Grenoble, fort de la Bastille", 5.7244, 45.1988),
    ("Hendaye, gare", -1.7816, 43.3531),
    ("Perpignan, palais des rois de Majorque", 2.8958, 42.6937),
    ("Bastia, citadelle", 9.4521, 42.6936),
    ("Bonifacio, citadelle", 9.1573, 41.3868),
]


def main() -> None:
    forward = pyproj.Transformer.from_crs("EPSG:4326", "EPSG:2154", always_xy=True)
    backward = pyproj.Transformer.from_crs("EPSG:2154", "EPSG:4326", always_xy=True)
    points = []
    for name, longitude, latitude in PLACES:
        x, y = (round(metres, 3) for metres in forward.transform(longitude, latitude))
        back = [round(degrees, 9) for degrees in backward.transform(x, y)]
        points.append({"name": name, "lon": longitude, "lat": latitude, "x": x, "y": y, "back": back})
    table = {"made_by": f"PROJ {pyproj.proj_version_str} (pyproj {pyproj.__version__})", "from": "EPSG:4326", "to": "EPSG:2154"}
    lines = ",\n".join("    " + json.dumps(point, ensure_ascii=False) for point in points)
    head = json.dumps(table, ensure_ascii=False, indent=2).removesuffix("\n}")
    Path(__file__).with_name("proj-points.json").write_text(f'{head},\n  "points": [\n{lines}\n  ]\n}}\n', encoding="utf-8")


main()
