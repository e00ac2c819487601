//! A code as a camera sees it: from the side, not quite sharp, in uneven light, with noise.

use ::handover::Code;

use crate::support::chance::Chance;

/// A grey picture.
pub struct Picture {
    pub columns: usize,
    pub rows: usize,
    /// The brightness of its points, row by row.
    pub points: Vec<u8>,
}

/// How a code is looked at.
#[derive(Debug, Clone, Copy)]
pub struct View {
    /// How many points a module is wide where it is nearest.
    pub scale: f64,
    /// How far it is turned in its plane, in degrees.
    pub turn: f64,
    /// How much shorter its far side is than its near one, from 0 to 1.
    pub slant: f64,
    /// The radius of the blur, in points.
    pub blur: usize,
    /// How much darker the light is at the far side, from 0 to 1.
    pub shade: f64,
    /// The most that noise adds or takes, of 255.
    pub noise: usize,
}

impl View {
    /// Straight on, sharp and well lit.
    pub fn plain(scale: f64) -> Self {
        Self { scale, turn: 0.0, slant: 0.0, blur: 0, shade: 0.0, noise: 0 }
    }
}

/// Takes a picture of a code on a grey table.
pub fn picture(code: &Code, view: View, chance: &mut Chance) -> Picture {
    let side = code.side() as f64;
    // Room for it however it is turned.
    let columns = (side * view.scale * 1.5).ceil() as usize;
    let (sin, cos) = view.turn.to_radians().sin_cos();
    let middle = columns as f64 / 2.0;
    let mut points = Vec::with_capacity(columns * columns);
    for row in 0..columns {
        for column in 0..columns {
            // From the picture back to the code: turn, then straighten what is further away.
            let (x, y) =
                ((column as f64 + 0.5 - middle) / view.scale, (row as f64 + 0.5 - middle) / view.scale);
            let (x, y) = (cos * x + sin * y, cos * y - sin * x);
            let depth = 1.0 + view.slant * (0.5 - y / side);
            let (u, v) = (x * depth + side / 2.0, y * depth + side / 2.0);
            let is_on_it = u >= 0.0 && v >= 0.0 && u < side && v < side;
            let brightness = match is_on_it {
                true if code.is_dark(u as usize, v as usize) => 30.0,
                true => 235.0,
                false => 150.0,
            };
            points.push(brightness * (1.0 - view.shade * column as f64 / columns as f64));
        }
    }
    for _ in 0..2 {
        points = blurred(&points, columns, view.blur);
    }
    let noisy = |point: f64| {
        (point + chance.below(2 * view.noise + 1) as f64 - view.noise as f64).clamp(0.0, 255.0) as u8
    };
    Picture { columns, rows: columns, points: points.into_iter().map(noisy).collect() }
}

/// The mean of each point and its neighbours; twice, it is close to what a lens does.
fn blurred(points: &[f64], columns: usize, radius: usize) -> Vec<f64> {
    let rows = points.len() / columns;
    let mean = |at: usize, along: &dyn Fn(usize) -> f64, length: usize| {
        let (from, to) = (at.saturating_sub(radius), (at + radius).min(length - 1));
        (from..=to).map(along).sum::<f64>() / (to - from + 1) as f64
    };
    let mut across = vec![0.0; points.len()];
    for row in 0..rows {
        for column in 0..columns {
            across[row * columns + column] = mean(column, &|other| points[row * columns + other], columns);
        }
    }
    let mut both = vec![0.0; points.len()];
    for row in 0..rows {
        for column in 0..columns {
            both[row * columns + column] = mean(row, &|other| across[other * columns + column], rows);
        }
    }
    both
}
