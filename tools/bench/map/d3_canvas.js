// d3-geo onto a canvas: the shapes by geoPath, drawn again with the circles at each update.

const { geoPath } = window.d3;
const { feature } = window.topojson;

export const name = 'd3-geo, canvas';

export function draw(text, counts, place) {
  const topology = JSON.parse(text);
  const shapes = feature(topology, topology.objects.departements).features;
  const canvas = document.createElement('canvas');
  canvas.width = 900;
  canvas.height = 765;
  const context = canvas.getContext('2d');
  context.scale(0.9, 0.9);
  const map = { context, shapes, path: geoPath().context(context) };
  update(map, counts);
  place.append(canvas);
  return map;
}

export function update({ context, shapes, path }, counts) {
  context.clearRect(0, 0, 1000, 850);
  context.fillStyle = '#ddd6ca';
  context.strokeStyle = '#faf7f1';
  for (const shape of shapes) {
    context.beginPath();
    path(shape);
    context.fill();
    context.stroke();
  }
  context.textAlign = 'center';
  context.font = '13px sans-serif';
  for (const [at, shape] of shapes.entries()) {
    const [x, y] = shape.properties.point;
    context.fillStyle = '#1c4a86';
    context.beginPath();
    context.arc(x, y, 4 * Math.sqrt(counts[at]), 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = '#ffffff';
    if (counts[at]) context.fillText(counts[at], x, y + 4);
  }
}
