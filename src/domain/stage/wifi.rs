//! The network of a room as a text that phones join by.

use crate::domain::dataset::Wifi;

/// The text for a code: `WIFI:T:WPA;S:name;P:password;;`, as the ZXing project has defined it and the cameras of phones read it. What
/// means something there is escaped.
#[must_use]
pub fn wifi_text(wifi: &Wifi) -> String {
    let name = escaped(&wifi.ssid);
    match &wifi.password {
        Some(password) => format!("WIFI:T:WPA;S:{name};P:{};;", escaped(password)),
        None => format!("WIFI:T:nopass;S:{name};;"),
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if matches!(character, '\\' | ';' | ',' | ':' | '"') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
