// d3-geo into SVG elements: the shapes by geoPath, a circle and a number for each.

const { geoPath } = window.d3;
const { feature } = window.topojson;
const NAMESPACE = 'http://www.w3.org/2000/svg';

export const name = 'd3-geo, SVG';

export function draw(text, counts, place) {
  const topology = JSON.parse(text);
  const path = geoPath();
  const svg = element('svg', { viewBox: '0 0 1000 850', width: 900, height: 765 });
  const circles = [];
  for (const shape of feature(topology, topology.objects.departements).features) {
    svg.append(element('path', { d: path(shape), fill: '#ddd6ca', stroke: '#faf7f1' }));
    const [x, y] = shape.properties.point;
    const circle = element('circle', { cx: x, cy: y, fill: '#1c4a86' });
    const number = element('text', { x, y: y + 4, 'text-anchor': 'middle', fill: '#ffffff', 'font-size': 13 });
    circles.push({ circle, number });
  }
  for (const { circle, number } of circles) svg.append(circle, number);
  const map = { circles };
  update(map, counts);
  place.append(svg);
  return map;
}

export function update({ circles }, counts) {
  for (const [at, { circle, number }] of circles.entries()) {
    circle.setAttribute('r', 4 * Math.sqrt(counts[at]));
    number.textContent = counts[at] || '';
  }
}

function element(kind, attributes) {
  const made = document.createElementNS(NAMESPACE, kind);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
