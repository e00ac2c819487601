// Arithmetic of closed rings of points.

/** In the square of the points' unit. */
export function ringArea(ring) {
  return Math.abs(signedRingArea(ring));
}

/** The same with a sign that tells the direction: a hole has that which its polygon has not. */
export function signedRingArea(ring) {
  let twice = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [[x0, y0], [x1, y1]] = [ring[i - 1], ring[i]];
    twice += x0 * y1 - x1 * y0;
  }
  return twice / 2;
}

/** Whether a point is inside an odd number of these rings: in a polygon, that is in its outline and in none of its holes. */
export function inside(rings, [x, y]) {
  let odd = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [[x0, y0], [x1, y1]] = [ring[i - 1], ring[i]];
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) odd = !odd;
    }
  }
  return odd;
}

/** How far a point is from the nearest of these rings. */
export function distance(rings, [x, y]) {
  let least = Infinity;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [[x0, y0], [x1, y1]] = [ring[i - 1], ring[i]];
      const [dx, dy] = [x1 - x0, y1 - y0];
      const along = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
      least = Math.min(least, Math.hypot(x - x0 - along * dx, y - y0 - along * dy));
    }
  }
  return least;
}
