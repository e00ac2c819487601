//! Chance, as the browser has it for secrets.

use super::window;

/// 64 bits of chance. A browser without that door has the clock and what the engine calls random, which is enough to tell devices apart.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "any bits will do")]
pub fn bits() -> u64 {
    let mut bytes = [0; 8];
    let crypto = window().and_then(|window| window.crypto().ok());
    match crypto.map(|crypto| crypto.get_random_values_with_u8_array(&mut bytes)) {
        Some(Ok(_)) => u64::from_le_bytes(bytes),
        _ => (js_sys::Math::random() * 2f64.powi(53)) as u64 ^ (super::clock::wall_ms() << 20),
    }
}
