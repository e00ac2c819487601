// Leaflet with its canvas renderer, on a flat plane: the shapes as GeoJSON, circle markers of any radius. It draws no numbers.

const { L, topojson } = window;

export const name = 'Leaflet, canvas';

export function draw(text, counts, place) {
  const topology = JSON.parse(text);
  const shapes = topojson.feature(topology, topology.objects.departements);
  const box = document.createElement('div');
  box.style.cssText = 'width: 900px; height: 765px';
  place.append(box);
  const options = { crs: L.CRS.Simple, preferCanvas: true, fadeAnimation: false, zoomAnimation: false, attributionControl: false };
  const map = L.map(box, options).setView([-425, 500], 0);
  const coordsToLatLng = ([x, y]) => L.latLng(-y, x);
  const style = { fillColor: '#ddd6ca', fillOpacity: 1, color: '#faf7f1', weight: 1 };
  L.geoJSON(shapes, { coordsToLatLng, style }).addTo(map);
  const circles = shapes.features.map((shape, at) => {
    const style = { radius: 4 * Math.sqrt(counts[at]), fillColor: '#1c4a86', fillOpacity: 1, stroke: false };
    return L.circleMarker(coordsToLatLng(shape.properties.point), style).addTo(map);
  });
  return { map, circles };
}

export function update({ circles }, counts) {
  for (const [at, circle] of circles.entries()) circle.setRadius(4 * Math.sqrt(counts[at]));
}

export function remove({ map }) {
  map.remove();
}
