//! Notes on their way: frames as codes and as text, in any order and in part.

mod codes;
mod frames;
mod picture;

use crate::support::chance::Chance;

/// A file of so many bytes that looks like one of notes: words, and digits that no compression makes small.
fn file(chance: &mut Chance, bytes: usize) -> Vec<u8> {
    let words = ["{\"text\":\"", "le territoire ", "des pilotes", "\",\n", "équipe", "à former "];
    let mut file = Vec::new();
    while file.len() < bytes {
        if chance.below(3) == 0 {
            file.extend(format!("{:08x}", chance.below(1 << 31)).bytes());
        } else {
            file.extend(chance.pick::<&str>(&words).bytes());
        }
    }
    file.truncate(bytes);
    file
}
