//! Colours as people see them.

/// A colour in linear light: red, green and blue between 0 and 1.
pub type Linear = [f64; 3];

/// How a kind of dichromat sees: matrices over linear light at severity 1, from Machado, Oliveira and Fernandes,
/// "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, table 1.
pub const DICHROMATS: [(&str, [[f64; 3]; 3]); 3] = [
    (
        "protanopia",
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    ),
    (
        "deuteranopia",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    (
        "tritanopia",
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ),
];

/// Reads `#rrggbb`, an sRGB colour.
pub fn parse(text: &str) -> Option<Linear> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok().map(linear_from_srgb);
    Some([channel(0)?, channel(2)?, channel(4)?])
}

/// The contrast of two colours, 1 to 21: WCAG 2.2, "contrast ratio".
pub fn contrast(one: Linear, other: Linear) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The lightness L*, 0 to 100: what is left of a colour in greyscale.
pub fn lightness(colour: Linear) -> f64 {
    lab(colour)[0]
}

/// The distance ΔE of two colours: CIE 1976, in L*a*b* with the white point D65.
pub fn distance(one: Linear, other: Linear) -> f64 {
    let (one, other) = (lab(one), lab(other));
    (0..3).map(|axis| (one[axis] - other[axis]).powi(2)).sum::<f64>().sqrt()
}

/// A colour as a dichromat sees it.
pub fn seen_by(matrix: &[[f64; 3]; 3], colour: Linear) -> Linear {
    product(matrix, colour).map(|channel| channel.clamp(0.0, 1.0))
}

fn linear_from_srgb(byte: u8) -> f64 {
    let channel = f64::from(byte) / 255.0;
    if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
}

/// The relative luminance Y, 0 to 1.
fn luminance(colour: Linear) -> f64 {
    0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
}

fn lab(colour: Linear) -> [f64; 3] {
    const XYZ_FROM_LINEAR: [[f64; 3]; 3] = [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ];
    const WHITE: [f64; 3] = [0.95047, 1.0, 1.08883];
    let xyz = product(&XYZ_FROM_LINEAR, colour);
    let f = |axis: usize| {
        let t = xyz[axis] / WHITE[axis];
        if t > (6.0_f64 / 29.0).powi(3) { t.cbrt() } else { t * (29.0_f64 / 6.0).powi(2) / 3.0 + 4.0 / 29.0 }
    };
    [116.0 * f(1) - 16.0, 500.0 * (f(0) - f(1)), 200.0 * (f(1) - f(2))]
}

fn product(matrix: &[[f64; 3]; 3], colour: Linear) -> Linear {
    matrix.map(|row| row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2])
}

/// Values that every implementation agrees on, to the precision in which they are published.
#[test]
fn the_formulas_give_the_published_values() {
    let (black, white, red) =
        (parse("#000000").unwrap(), parse("#ffffff").unwrap(), parse("#ff0000").unwrap());
    assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    assert!((contrast(parse("#767676").unwrap(), white) - 4.54).abs() < 0.005);
    assert!((lightness(white) - 100.0).abs() < 1e-3);
    assert!((lightness(red) - 53.24).abs() < 0.01);
    assert!((distance(red, black) - 117.34).abs() < 0.05);
    for (name, matrix) in &DICHROMATS {
        assert!(distance(seen_by(matrix, white), white) < 0.1, "white stays white under {name}");
    }
}
