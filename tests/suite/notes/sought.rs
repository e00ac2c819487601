//! Parts of words and phrases, as they are sought in notes.

use search::{Parts, sought};

#[test]
fn a_text_is_sought_whatever_stands_between_its_words() {
    assert_eq!(sought(" L’Œuvre :\u{a0}à\n\t1\u{202f}000 € "), "l'oeuvre : a 1 000 €");
    assert_eq!(sought("’ «l''a’’"), "' «l''a''");
    assert_eq!(sought(" \u{a0}\n"), "");
    let once = sought("Élèves\u{a0}!  L’été");
    assert_eq!(sought(&once), once);
}

#[test]
fn words_and_phrases_are_parts() {
    for (typed, same) in [
        ("Élèves  d’été", "d'ete eleves"),
        ("un \"Deux\u{a0} trois\" quatre", "«deux trois» un quatre"),
        ("un«deux trois »", "“deux trois” un"),
        ("\"\" « » un", "un"),
        ("un \"deux trois", "un deux trois"),
        ("« un »deux »", "un deux"),
        (" \" «", ""),
    ] {
        // They say the same of each of these.
        for text in ["", "un", "deux trois", "trois deux un", "un deux trois quatre", "Les élèves d’été"]
        {
            let text = sought(text);
            assert_eq!(
                Parts::parse(typed).are_in(&text),
                Parts::parse(same).are_in(&text),
                "{typed}: {text}"
            );
        }
    }
}

#[test]
fn all_parts_must_be_there() {
    let text = sought("Relire l’étude");
    for (typed, is_there) in [
        ("", true),
        ("tud REL", true),
        ("relire zèbre", false),
        ("\"relire l'é\"", true),
        ("\"l'étude relire\"", false),
    ] {
        assert_eq!(Parts::parse(typed).are_in(&text), is_there, "{typed}");
    }
}
