// The communes whose point is not in their département once it is simplified: very small islands and very thin land.

import { departementOf } from "./atlas.mjs";
import { planeFromLonLat } from "./plane.mjs";
import { distance, inside } from "./rings.mjs";

/** With their distance to the shape, in units of the plane to two decimals. */
export function exceptions({ communes }, { departements }) {
  const shapes = new Map(departements.map(({ code, polygons }) => [code, polygons]));
  return communes.flatMap(({ code, name, point }) => {
    const polygons = shapes.get(departementOf(code)) ?? [];
    const place = planeFromLonLat(point);
    if (polygons.some((rings) => inside(rings, place))) return [];
    return [{ code, name, units: Number(distance(polygons.flat(), place).toFixed(2)) }];
  });
}
