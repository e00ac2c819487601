//! Phrases: words next to each other, as they are.

use std::ops::Range;

use crate::query::Letters;
use crate::words::for_each_word;

/// Calls `each` with the places in a text where the phrase stands, in bytes. Joined words count as their parts.
pub(crate) fn for_each_place(phrase: &[Letters], text: &str, mut each: impl FnMut(Range<usize>)) {
    // How far each phrase that may have begun has come, and where it began; the earliest first.
    let mut begun: Vec<(usize, usize)> = Vec::new();
    for_each_word(text, &mut Vec::new(), |word| {
        if word.is_joined {
            return;
        }
        begun.push((0, word.place.start));
        begun.retain_mut(|(found, start)| {
            let goes_on = phrase.get(*found).is_some_and(|letters| letters == word.folded);
            *found += 1;
            if goes_on && *found == phrase.len() {
                each(*start..word.place.end);
            }
            goes_on && *found < phrase.len()
        });
    });
}

/// Whether a text has the phrase.
pub(crate) fn is_in(phrase: &[Letters], text: &str) -> bool {
    let mut is_in = false;
    for_each_place(phrase, text, |_| is_in = true);
    is_in
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::parts;

    #[test]
    fn finds_words_next_to_each_other() {
        let text = "Retour à l’emploi : le retour, à l'emploi. Retour emploi";
        let mut places = Vec::new();
        for_each_place(&parts("retour à l'emploi"), text, |place| places.push(place));
        assert_eq!(
            places.iter().map(|place| &text[place.clone()]).collect::<Vec<_>>(),
            ["Retour à l’emploi", "retour, à l'emploi"]
        );
        assert!(is_in(&parts("saint etienne"), "À Saint-Étienne"));
        assert!(is_in(&parts("un un deux"), "un un un deux"));
        assert!(!is_in(&parts("emploi le"), "emploi, oui, le"));
    }
}
